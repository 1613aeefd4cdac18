-- Customers whose personal data are gone; what is written down about them later names nobody either.
CREATE TABLE erased_customers (
    customer_id uuid        CONSTRAINT pk_erased_customers PRIMARY KEY,
    erased_at   timestamptz NOT NULL DEFAULT now()
);

-- What is kept about a customer.
CREATE INDEX ix_reservations_customer ON reservations (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX ix_waiting_list_entries_customer ON waiting_list_entries (customer_id) WHERE customer_id IS NOT NULL;

-- The advisory lock of a customer: shared by whoever writes something down about it, exclusive while it is erased.
CREATE FUNCTION key_of_customer(customer uuid) RETURNS bigint LANGUAGE sql IMMUTABLE
    RETURN hashtextextended('customer ' || customer, 0);

CREATE FUNCTION forget_erased_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(key_of_customer(NEW.customer_id));
    IF EXISTS (SELECT FROM erased_customers WHERE customer_id = NEW.customer_id) THEN
        NEW.customer_name := 'Erased customer';
        NEW.customer_phone := NULL;
        NEW.customer_email := NULL;
        NEW.notes := NULL;
        IF TG_TABLE_NAME = 'reservations' THEN
            NEW.deposit_note := NULL;
        END IF;
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER tr_reservations_of_erased_customers BEFORE INSERT ON reservations
    FOR EACH ROW WHEN (NEW.customer_id IS NOT NULL) EXECUTE FUNCTION forget_erased_customer();
CREATE TRIGGER tr_waiting_list_entries_of_erased_customers BEFORE INSERT ON waiting_list_entries
    FOR EACH ROW WHEN (NEW.customer_id IS NOT NULL) EXECUTE FUNCTION forget_erased_customer();
