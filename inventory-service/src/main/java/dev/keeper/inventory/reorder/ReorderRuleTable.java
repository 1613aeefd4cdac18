package dev.keeper.inventory.reorder;

import dev.keeper.common.listing.Rows;
import dev.keeper.inventory.reorder.alert.Crossing;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.vehicle.Lot;
import dev.keeper.inventory.vehicle.Vehicle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares many rules with the stock in one statement, because every change of stock needs the comparison. */
@Component
class ReorderRuleTable {

    /**
     * The number of cars for sale that a {@code rule} covers, in SQL; the index {@code ix_vehicles_for_sale} finds
     * them.
     */
    static final String COUNT = """
            (SELECT count(*) FROM vehicles car
             WHERE car.branch_code = rule.branch_code AND lower(car.make) = lower(rule.make)
                 AND (rule.model IS NULL OR lower(car.model) = lower(rule.model)) AND %s)
            """.formatted(Vehicle.FOR_SALE);

    private static final String AVAILABLE_OF_LEVELS = """
            SELECT rule.id, level.available
            FROM unnest(:branches, :products, :availables) AS level (branch_code, product_id, available)
            JOIN reorder_rules rule ON rule.branch_code = level.branch_code AND rule.product_id = level.product_id
            """;

    private static final String AVAILABLE_BY_COUNT =
            "SELECT rule.id, %s AS available FROM reorder_rules rule WHERE rule.id = ANY (:ids)".formatted(COUNT);

    private final JdbcClient jdbc;

    ReorderRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Raises or resolves the alerts of the rules about these levels, and returns the changed ones.
     *
     * <p>Only transactions that have locked the level touch such a rule. The statement therefore waits for no lock and
     * finds each crossing once.
     *
     * @param levels locked, with their stored quantities
     */
    List<Crossing> crossByLevels(Collection<StockLevel> levels) {
        return cross(
                AVAILABLE_OF_LEVELS,
                Map.of(
                        "branches", levels.stream().map(StockLevel::branchCode).toArray(String[]::new),
                        "products",
                                levels.stream()
                                        .map(level -> level.product().id())
                                        .toArray(UUID[]::new),
                        "availables", levels.stream().map(StockLevel::available).toArray(Integer[]::new)));
    }

    /** Counts the cars of locked rules, raises or resolves their alerts, and returns the changed ones. */
    List<Crossing> crossByCount(Collection<UUID> lockedRules) {
        return cross(AVAILABLE_BY_COUNT, Map.of("ids", lockedRules.toArray(UUID[]::new)));
    }

    /** Sets an alert in each rule that fell to its minimum, and clears it in each rule that recovered. */
    private List<Crossing> cross(String available, Map<String, Object> parameters) {
        return jdbc
                .sql("""
                        UPDATE reorder_rules rule
                        SET alert_id = CASE WHEN now.available <= rule.minimum THEN uuidv7() END
                        FROM (%s) now
                        WHERE rule.id = now.id AND (now.available <= rule.minimum) = (rule.alert_id IS NULL)
                        RETURNING rule.branch_code, rule.product_id, rule.make, rule.model,
                            new.alert_id IS NOT NULL AS low, coalesce(new.alert_id, old.alert_id) AS alert_id,
                            now.available, rule.minimum, rule.target
                        """.formatted(available))
                .params(parameters)
                .query((row, number) -> Crossing.from(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Clears the alert of a rule, whatever is available, and returns it if there was one. */
    Optional<UUID> end(UUID rule) {
        return jdbc.sql("""
                        UPDATE reorder_rules rule SET alert_id = NULL
                        WHERE rule.id = :id AND rule.alert_id IS NOT NULL
                        RETURNING old.alert_id
                        """).param("id", rule).query(UUID.class).optional();
    }

    /** Returns the number of cars for sale that a rule covers. */
    int countVehicles(UUID rule) {
        return jdbc.sql("SELECT %s FROM reorder_rules rule WHERE rule.id = :id".formatted(COUNT))
                .param("id", rule)
                .query(Integer.class)
                .single();
    }

    /**
     * Locks the rules about these cars until the transaction ends, in the order of their ids.
     *
     * <p>Count the cars afterwards in another statement: only then does the count see the changes of transactions that
     * held the lock before.
     */
    List<UUID> lockAbout(Collection<Lot> lots) {
        return Rows.of(jdbc.sql("""
                        SELECT rule.id FROM reorder_rules rule
                        WHERE rule.id IN (
                            SELECT touched.id FROM unnest(:branches, :makes, :models) AS lot (branch, make, model)
                            JOIN reorder_rules touched ON touched.branch_code = lot.branch
                                AND lower(touched.make) = lower(lot.make)
                                AND coalesce(lower(touched.model), '') IN ('', lower(lot.model)))
                        ORDER BY rule.id FOR UPDATE OF rule
                        """)
                .param("branches", lots.stream().map(Lot::branch).toArray(String[]::new))
                .param("makes", lots.stream().map(Lot::make).toArray(String[]::new))
                .param("models", lots.stream().map(Lot::model).toArray(String[]::new))
                .query(UUID.class));
    }

    /**
     * Blocks other transactions from locking or changing rules until this one ends, and waits for those that already
     * do.
     *
     * <p>Without this lock, a concurrent transaction that moves a car would miss the new rule, and the rule's first
     * count would miss that car.
     */
    void lockForNewRule() {
        jdbc.sql("LOCK TABLE reorder_rules IN EXCLUSIVE MODE").update();
    }

    /** Returns whether a rule about the same cars exists. */
    boolean exists(ReorderRule rule) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM reorder_rules WHERE branch_code = :branch
                            AND lower(make) = lower(:make) AND coalesce(lower(model), '') = lower(:model))
                        """)
                .param("branch", rule.branchCode())
                .param("make", rule.make())
                .param("model", Objects.requireNonNullElse(rule.model(), ""))
                .query(Boolean.class)
                .single();
    }
}
