package dev.keeper.inventory.reorder.vehicle;

import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.search.Keyset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the rules about cars, counts those cars, and lists rules. */
@Component
class VehicleReorderRuleTable {

    /** Which cars count, in one place; the index {@code ix_vehicles_for_sale} has the same condition. */
    private static final String FOR_SALE = "car.status = 'AVAILABLE' AND car.deleted_at IS NULL";

    /** How many cars of a {@code rule} are for sale. */
    static final String COUNT = """
            (SELECT count(*) FROM vehicles car
             WHERE car.branch_code = rule.branch_code AND lower(car.make) = lower(rule.make)
                 AND (rule.model IS NULL OR lower(car.model) = lower(rule.model)) AND %s)
            """.formatted(FOR_SALE);

    private static final Keyset BY_BRANCH = Keyset.ascending()
            .text("branch_code")
            .text("lower(make)", "lower(%s)")
            .text("coalesce(lower(model), '')", "lower(%s)");

    private final JdbcClient jdbc;

    VehicleReorderRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rules about these cars, locked until the transaction ends; always in the order of ids.
     *
     * <p>Only a count that is made after this, in another statement, sees what those did who had the lock before.
     */
    List<UUID> lock(Collection<Lot> lots) {
        return jdbc
                .sql("""
                        SELECT rule.id FROM vehicle_reorder_rules rule
                        WHERE rule.id IN (
                            SELECT touched.id FROM unnest(:branches, :makes, :models) AS lot (branch, make, model)
                            JOIN vehicle_reorder_rules touched ON touched.branch_code = lot.branch
                                AND lower(touched.make) = lower(lot.make)
                                AND coalesce(lower(touched.model), '') IN ('', lower(lot.model)))
                        ORDER BY rule.id FOR UPDATE OF rule
                        """)
                .param("branches", lots.stream().map(Lot::branch).toArray(String[]::new))
                .param("makes", lots.stream().map(Lot::make).toArray(String[]::new))
                .param("models", lots.stream().map(Lot::model).toArray(String[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /**
     * Counts the cars of locked rules; remembers an alert in each rule that has too few now, and forgets that of each
     * that has enough again.
     */
    List<RuleCount> cross(Collection<UUID> lockedRules) {
        return jdbc
                .sql("""
                        UPDATE vehicle_reorder_rules rule
                        SET alert_id = CASE WHEN counted.available <= rule.minimum THEN uuidv7() END
                        FROM (SELECT rule.id, %s AS available FROM vehicle_reorder_rules rule
                              WHERE rule.id = ANY (:ids)) counted
                        WHERE rule.id = counted.id AND (counted.available <= rule.minimum) = (rule.alert_id IS NULL)
                        RETURNING rule.branch_code, rule.make, rule.model, new.alert_id IS NOT NULL AS low,
                            coalesce(new.alert_id, old.alert_id) AS alert_id, counted.available, rule.minimum, rule.target
                        """.formatted(COUNT))
                .param("ids", lockedRules.toArray(UUID[]::new))
                .query((row, number) -> RuleCount.from(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Forgets the alert of a locked rule, if there is one, whatever the count is. */
    Optional<RuleCount> end(UUID lockedRule) {
        return jdbc.sql("""
                        UPDATE vehicle_reorder_rules rule SET alert_id = NULL
                        WHERE rule.id = :id AND rule.alert_id IS NOT NULL
                        RETURNING rule.branch_code, rule.make, rule.model, false AS low, old.alert_id, %s AS available,
                            rule.minimum, rule.target
                        """.formatted(COUNT))
                .param("id", lockedRule)
                .query((row, number) -> RuleCount.from(row))
                .optional();
    }

    /**
     * Keeps everybody else from looking for rules until the transaction ends, and waits for those who did.
     *
     * <p>Whoever moves a car while a rule about it is being made would not see the rule, and the rule's first count
     * would not see the car.
     */
    void lockForNewRule() {
        jdbc.sql("LOCK TABLE vehicle_reorder_rules IN EXCLUSIVE MODE").update();
    }

    boolean exists(VehicleReorderRule rule) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM vehicle_reorder_rules WHERE branch_code = :branch
                            AND lower(make) = lower(:make) AND coalesce(lower(model), '') = lower(:model))
                        """)
                .param("branch", rule.branchCode())
                .param("make", rule.make())
                .param("model", Objects.requireNonNullElse(rule.model(), ""))
                .query(Boolean.class)
                .single();
    }

    Slice<VehicleReorderRuleResponse> find(@Nullable String branch, int limit, @Nullable Cursor cursor) {
        var rows = jdbc
                .sql("""
                        SELECT id, branch_code, make, model, minimum, target FROM vehicle_reorder_rules
                        WHERE %s%s ORDER BY %s LIMIT :limit
                        """.formatted(
                                BY_BRANCH.beyond(cursor),
                                branch == null ? "" : " AND branch_code = :branch",
                                BY_BRANCH.orderBy(cursor)))
                .params(BY_BRANCH.parameters(cursor))
                .param("branch", branch)
                .param("limit", limit + 1)
                .query((row, number) -> VehicleReorderRuleResponse.from(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(
                rows,
                limit,
                cursor,
                rule -> Cursor.of(rule.branch(), rule.make(), Objects.requireNonNullElse(rule.model(), "")));
    }
}
