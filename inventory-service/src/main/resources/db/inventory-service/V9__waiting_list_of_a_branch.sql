-- The waiting list of a branch is read in the order in which customers came: each entry stands under the branch of its car,
-- and follows the car. Triggers see to that, for whoever knows nothing of the column, too.
ALTER TABLE waiting_list_entries ADD COLUMN branch_code text;

CREATE FUNCTION put_under_branch_of_vehicle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT branch_code INTO NEW.branch_code FROM vehicles WHERE id = NEW.vehicle_id;
    RETURN NEW;
END
$$;
CREATE TRIGGER tr_waiting_list_entries_under_branch_of_vehicle BEFORE INSERT ON waiting_list_entries
    FOR EACH ROW EXECUTE FUNCTION put_under_branch_of_vehicle();

CREATE FUNCTION move_waiting_list_with_vehicle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE waiting_list_entries SET branch_code = NEW.branch_code WHERE vehicle_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER tr_vehicles_move_their_waiting_list AFTER UPDATE OF branch_code ON vehicles
    FOR EACH ROW WHEN (OLD.branch_code <> NEW.branch_code) EXECUTE FUNCTION move_waiting_list_with_vehicle();

UPDATE waiting_list_entries entry SET branch_code = car.branch_code FROM vehicles car WHERE car.id = entry.vehicle_id;
ALTER TABLE waiting_list_entries ALTER COLUMN branch_code SET NOT NULL;
CREATE INDEX ix_waiting_list_entries_of_branch ON waiting_list_entries (branch_code, id);
