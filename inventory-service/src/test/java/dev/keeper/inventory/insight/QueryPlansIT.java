package dev.keeper.inventory.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.QueryPlans;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Checks that indexes serve the queries for which users wait. The test fills a database of its own with tables as large
 * as those of a big group. {@code -Dkeeper.plans.scale=100} fills them to 100,000 cars, 100,000 products at 20 branches
 * and 1,000,000 movements.
 */
@InventoryIT
@Import(QueryPlans.class)
@TestPropertySource(
        properties = {
            "spring.kafka.listener.auto-startup=false",
            "spring.datasource.hikari.data-source-properties.socketTimeout=600"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class QueryPlansIT {

    private static final int SCALE = Integer.getInteger("keeper.plans.scale", 10);
    private static final int CARS = 1_000 * SCALE;
    private static final int PRODUCTS = 1_000 * SCALE;
    private static final int MOVEMENTS = 10_000 * SCALE;
    private static final Pattern SCAN_OF_A_LARGE_TABLE = Pattern.compile(
            "Seq Scan on (vehicles|products|stock_levels|movements|price_changes|waiting_list_entries)");

    private final World world;
    private final QueryPlans plans;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Resource data;

    QueryPlansIT(
            World world,
            QueryPlans plans,
            JdbcClient jdbc,
            JdbcTemplate batch,
            @Value("classpath:large-group.sql") Resource data) {
        this.world = world;
        this.plans = plans;
        this.jdbc = jdbc;
        this.batch = batch;
        this.data = data;
    }

    @BeforeAll
    void fillTheTables() throws IOException {
        for (var statement : data.getContentAsString(StandardCharsets.UTF_8).split(";\\s*\n", -1)) {
            batch.execute(statement
                    .replace(":cars", String.valueOf(CARS))
                    .replace(":products", String.valueOf(PRODUCTS))
                    .replace(":movements", String.valueOf(MOVEMENTS)));
        }
        await("every row visible to everybody").until(this::vacuumLeavesNothingHidden);
    }

    /**
     * Vacuums; returns whether every page is marked all-visible. An open transaction prevents that, and index-only
     * scans would then not pay.
     */
    private boolean vacuumLeavesNothingHidden() {
        batch.execute("VACUUM ANALYZE vehicles, stock_levels, movements, products");
        return jdbc.sql("""
                        SELECT bool_and(relallvisible >= relpages) FROM pg_class
                        WHERE oid IN ('vehicles'::regclass, 'stock_levels'::regclass, 'movements'::regclass,
                            'products'::regclass)
                        """).query(Boolean.class).single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sort=price",
                "sort=-price",
                "sort=year",
                "sort=-year",
                "sort=odometer",
                "sort=-odometer",
                "sort=age",
                "sort=-age",
                "branch=BRAH",
                "branch=BRAH&sort=price",
                "branch=BRAH&sort=-price",
                "branch=BRAH&sort=year",
                "branch=BRAH&sort=odometer",
                "branch=BRAH&sort=age",
                "branch=BRAH&branch=BRAI",
                "city=city%203",
                "city=city%203&make=ford&status=AVAILABLE",
                "make=ford",
                "make=ford&model=golf%203",
                "model=golf%203",
                "make=ford&make=audi&sort=price",
                "status=PREPARATION",
                "status=SOLD&status=IN_TRANSIT&branch=BRAD",
                "condition=CPO&bodyStyle=suv&fuel=diesel",
                "transmission=manual&drivetrain=awd&exteriorColor=red",
                "minPrice=10000&maxPrice=12000&minYear=2010",
                "minOdometer=10000&maxOdometer=11000",
                "minAge=100&maxAge=200",
                "forSale=true",
                "forSale=true&branch=BRAE&sort=-price",
                "q=ford",
                "q=0000123",
                "q=123",
                "q=k20",
                "q=a4",
                "q=z",
                "q=santa%20silver%20ford",
                "q=hundai%20santa",
                "q=hundia",
                "q=mercdes&branch=BRAF",
                "q=qqqzzzxxx"
            })
    void aPageOfCarsIsFoundByAnIndexThereAndBack(String query) {
        assertNoScanOfALargeTable("/api/v1/vehicles?limit=20&" + query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "branch=BRAH",
                "city=city%203",
                "make=ford",
                "make=ford&status=AVAILABLE&branch=BRAC",
                "minPrice=10000&maxPrice=20000",
                "drivetrain=awd",
                "minAge=30",
                "q=ford",
                "q=0000123",
                "q=hundai"
            })
    void countingCarsReadsAnIndexOnly(String query) {
        assertNoScanOfALargeTable("/api/v1/vehicles/facets?" + query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "branch=BRAH",
                "sku=SKU-0000101",
                "sku=SKU-0000101&branch=BRAH",
                "q=brake",
                "q=0000101",
                "q=bosch%20brake&branch=BRAD",
                "q=brembbo",
                "q=ab",
                "availability=available",
                "availability=low",
                "availability=none",
                "availability=available&branch=BRAH",
                "availability=low&branch=BRAH",
                "availability=none&branch=BRAH",
                "availability=none&q=brake&branch=BRAH",
                "brand=bosch",
                "brand=bosch&branch=BRAH",
                "brand=bosch&category=brakes&branch=BRAH&availability=available"
            })
    void aPageOfLevelsIsFoundByAnIndexThereAndBack(String query) {
        assertNoScanOfALargeTable("/api/v1/stock-levels?limit=20&" + query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "branch=BRAH",
                "branch=BRAH&brand=bosch",
                "branch=BRAH&category=brakes&availability=low",
                "branch=BRAH&q=ngk%20battery",
                "branch=BRAH&q=0000101",
                "sku=SKU-0000101",
                "q=0000101",
                "q=brembbo&branch=BRAD"
            })
    void countingTheLevelsOfABranchReadsNoOthers(String query) {
        assertNoScanOfALargeTable("/api/v1/stock-levels/facets?" + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "brand=bosch", "active=true&category=brakes", "q=ngk%20battery", "q=0000101"})
    void countingProductsReadsAnIndexOnly(String query) {
        assertNoScanOfALargeTable("/api/v1/products/facets?" + query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/stock-levels/as-of?branch=BRAH&at=2026-01-01T00:00:00Z",
                "/api/v1/vehicles/as-of?branch=BRAH&at=2026-01-01T00:00:00Z",
                "/api/v1/reorder-rules?branch=BRAH",
                "/api/v1/reorder-rules?",
                "/api/v1/waiting-list-entries?branch=BRAH",
                "/api/v1/waiting-list-entries?"
            })
    void aPageOfAnotherListIsFoundByAnIndexThereAndBack(String address) {
        assertNoScanOfALargeTable(address + "&limit=20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=brake", "q=0000101", "q=brembbo", "q=ab", "active=true&q=bosch%20brake"})
    void aPageOfProductsIsFoundByAnIndexThereAndBack(String query) {
        assertNoScanOfALargeTable("/api/v1/products?limit=20&" + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "branch=BRAH", "sku=SKU-0000101", "sku=SKU-0000101&branch=BRAH"})
    void aPageOfTheLedgerIsFoundByAnIndexThereAndBack(String query) {
        assertNoScanOfALargeTable("/api/v1/movements?limit=20&" + query);
    }

    @Test
    void aCarItsPricesAndItsMovementsAreFoundByAnIndex() {
        var id = jdbc.sql("SELECT id FROM vehicles WHERE stock_number = 'K200777'")
                .query(String.class)
                .single();

        for (var address : List.of(
                "/api/v1/vehicles/" + id,
                "/api/v1/vehicles/%s/price-changes".formatted(id),
                "/api/v1/movements?vehicleId=" + id)) {
            assertNoScanOfALargeTable(address);
        }
    }

    /** Checks the page, the next one and the way back, as far as they exist. */
    private void assertNoScanOfALargeTable(String address) {
        var first = explained(address);
        if (first.has("next")) {
            var second = explained(first.path("next").asString());
            if (second.has("previous")) {
                explained(second.path("previous").asString());
            }
        }
    }

    private JsonNode explained(String address) {
        var answer = new AtomicReference<Answer>();
        var made = plans.of(() -> answer.set(world.get(World.admin(), address)));

        assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
        assertThat(made)
                .as("queries for " + address)
                .isNotEmpty()
                .allSatisfy(
                        plan -> assertThat(plan.steps()).as(plan.query()).doesNotContainPattern(SCAN_OF_A_LARGE_TABLE));
        return answer.get().json();
    }
}
