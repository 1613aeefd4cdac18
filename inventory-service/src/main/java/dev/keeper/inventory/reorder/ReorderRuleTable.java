package dev.keeper.inventory.reorder;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.Slice;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares many rules with the stock in one statement, as every change of stock has to, and lists rules. */
@Component
class ReorderRuleTable {

    /** How many cars of a {@code rule} are for sale; the index {@code ix_vehicles_for_sale} finds them. */
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

    private static final PagedQuery<ReorderRuleResponse> ABOUT_PRODUCTS = PagedQuery.of(
            """
            SELECT rule.branch_code, product.sku, product.name, rule.minimum, rule.target
            FROM reorder_rules rule JOIN products product ON product.id = rule.product_id
            """,
            Keyset.<ReorderRuleResponse>ascending()
                    .text("product.sku", ReorderRuleResponse::sku)
                    .text("rule.branch_code", ReorderRuleResponse::branch),
            ReorderRuleResponse::from);

    private static final PagedQuery<VehicleReorderRuleResponse> ABOUT_VEHICLES = PagedQuery.of(
            "SELECT id, branch_code, make, model, minimum, target FROM reorder_rules",
            Keyset.<VehicleReorderRuleResponse>ascending()
                    .text("branch_code", VehicleReorderRuleResponse::branch)
                    .text("lower(make)", "lower(%s)", VehicleReorderRuleResponse::make)
                    .text(
                            "coalesce(lower(model), '')",
                            "lower(%s)",
                            rule -> Objects.requireNonNullElse(rule.model(), "")),
            VehicleReorderRuleResponse::from);

    private final JdbcClient jdbc;

    ReorderRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds the rules about these levels whose stock became too little or recovered.
     *
     * <p>Only a transaction that has locked the level touches such a rule, so that nobody waits here and each crossing is
     * found once.
     *
     * @param levels locked, and as they are stored now
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

    /** Counts the cars of locked rules, and finds the rules that have too few now or enough again. */
    List<Crossing> crossByCount(Collection<UUID> lockedRules) {
        return cross(AVAILABLE_BY_COUNT, Map.of("ids", lockedRules.toArray(UUID[]::new)));
    }

    /** Remembers an alert in each rule that has too little now, and forgets that of each that has enough again. */
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

    /** Forgets the alert of a rule, whatever is available, and returns it if there is one. */
    Optional<UUID> end(UUID rule) {
        return jdbc.sql("""
                        UPDATE reorder_rules rule SET alert_id = NULL
                        WHERE rule.id = :id AND rule.alert_id IS NOT NULL
                        RETURNING old.alert_id
                        """).param("id", rule).query(UUID.class).optional();
    }

    /** How many cars of a rule are for sale. */
    int countVehicles(UUID rule) {
        return jdbc.sql("SELECT %s FROM reorder_rules rule WHERE rule.id = :id".formatted(COUNT))
                .param("id", rule)
                .query(Integer.class)
                .single();
    }

    /**
     * The rules about these cars, locked until the transaction ends; always in the order of ids.
     *
     * <p>Only a count that is made after this, in another statement, sees the changes of the transactions that had the lock
     * before.
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
     * Keeps other transactions from looking for rules until this one ends, and waits for those that did.
     *
     * <p>A transaction that moves a car while a rule about it is being made would not see the rule, and the rule's first
     * count would not see the car.
     */
    void lockForNewRule() {
        jdbc.sql("LOCK TABLE reorder_rules IN EXCLUSIVE MODE").update();
    }

    /** Whether there is a rule about the same cars. */
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

    Slice<ReorderRuleResponse> findAboutProducts(@Nullable String branch, int limit, @Nullable Cursor cursor) {
        return ABOUT_PRODUCTS.read(
                jdbc, new Conditions().when(branch, "rule.branch_code = :branch", "branch"), limit, cursor);
    }

    Slice<VehicleReorderRuleResponse> findAboutVehicles(@Nullable String branch, int limit, @Nullable Cursor cursor) {
        var conditions = new Conditions().and("make IS NOT NULL").when(branch, "branch_code = :branch", "branch");
        return ABOUT_VEHICLES.read(jdbc, conditions, limit, cursor);
    }
}
