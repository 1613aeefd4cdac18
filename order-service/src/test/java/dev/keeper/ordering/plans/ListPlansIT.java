package dev.keeper.ordering.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.QueryPlans;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.ordering.testing.RunningOrderService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The lists that staff wait for use indexes, for every reader, in a database of its own with the customers of a big
 * group. {@code -Dkeeper.plans.scale=100} fills it with 100,000 of them and twice as many orders.
 */
@Import(QueryPlans.class)
@TestPropertySource(
        properties = {
            "spring.kafka.listener.auto-startup=false",
            "spring.datasource.hikari.data-source-properties.socketTimeout=600"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class ListPlansIT extends RunningOrderService {

    private static final int CUSTOMERS = 1_000 * Integer.getInteger("keeper.plans.scale", 10);

    private static final UUID EMPLOYEE = UUID.fromString("00000000-0000-7000-8000-000000000007");
    private static final String CUSTOMER = "00000000-0000-7000-9000-000000000021";
    private static final Pattern SCAN_OF_A_LARGE_TABLE =
            Pattern.compile("Seq Scan on (customers|orders|order_lines|order_history|appointments)");

    @Autowired
    private QueryPlans plans;

    @Autowired
    private JdbcTemplate batch;

    @Value("classpath:large-group-of-customers.sql")
    private Resource data;

    @BeforeAll
    void fillTheTables() throws IOException {
        for (var statement : data.getContentAsString(StandardCharsets.UTF_8).split(";\\s*\n", -1)) {
            batch.execute(statement.replace(":customers", String.valueOf(CUSTOMERS)));
        }
        batch.execute("VACUUM ANALYZE customers, orders, order_lines, order_history, appointments");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "branch=BRAH",
                "status=PENDING",
                "status=CONFIRMED&status=IN_PROGRESS",
                "status=COMPLETED",
                "branch=BRAH&status=DRAFT",
                "branch=BRAH&status=CONFIRMED",
                "mine=true",
                "mine=true&status=CONFIRMED",
                "salespersonId=00000000-0000-7000-8000-000000000057&branch=BRAH",
                "customerId=" + CUSTOMER,
                "from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z",
                "vin=1M8GDM9A000000040",
                "sku=SKU-00048",
                "sku=SKU-00048&branch=BRAH",
                "q=BRAH-2026-0001",
                "q=fontanella",
                "q=maria%20rossi",
                "q=ro",
                "q=zq"
            })
    void aPageOfOrdersIsFoundByAnIndexThereAndBackWhoeverReadsIt(String query) {
        var address = "/api/v1/orders?limit=20&" + query;

        for (var reader : List.of(admin(), at(Role.BRANCH_MANAGER), at(Role.SALESPERSON), at(Role.PARTS_CLERK))) {
            assertNoScanOfALargeTable(reader, address);
        }
    }

    @Test
    void theOrdersOfABranchAreReadInTheirOrderAndNoneBeyondThePage() {
        for (var address : List.of("/api/v1/orders?limit=20", "/api/v1/orders?limit=20&branch=BRAH")) {
            var made = plans.of(() -> at(Role.BRANCH_MANAGER).get(address));

            assertThat(made)
                    .filteredOn(plan -> plan.query().contains("FROM orders o LEFT JOIN customers c"))
                    .singleElement()
                    .satisfies(plan -> assertThat(plan.steps())
                            .as(plan.query())
                            .contains("ix_orders_branch")
                            .doesNotContain("Sort"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=maria",
                "q=fontanella%20maria",
                "q=fontanela",
                "q=tx-0000123",
                "q=2151234",
                "q=maria.rossi1%40example.com",
                "q=ro",
                "q=zq",
                "q=21",
                "q=qqqzzzxxx"
            })
    void aPageOfCustomersIsFoundByAnIndexThereAndBack(String query) {
        assertNoScanOfALargeTable(at(Role.SALESPERSON), "/api/v1/customers?limit=20&" + query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taxId=tx%200000123",
                "email=maria.rossi1%40example.com",
                "phone=%2B1%20215%200007919",
                "firstName=Maria&lastName=Rosi"
            })
    void duplicatesAreFoundByAnIndex(String query) {
        explained(at(Role.SALESPERSON), "/api/v1/customers/duplicates?" + query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "branch=BRAH",
                "branch=BRAH&kind=SERVICE",
                "status=CONFIRMED",
                "employeeId=00000000-0000-7000-8000-000000000007",
                "vin=1M8GDM9A000000027",
                "customerId=" + CUSTOMER,
                "branch=BRAH&from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z"
            })
    void aPageOfAppointmentsIsFoundByAnIndexThereAndBackWhoeverReadsIt(String query) {
        var address = "/api/v1/appointments?limit=20&" + query;

        for (var reader : List.of(admin(), at(Role.BRANCH_MANAGER), at(Role.SALESPERSON), at(Role.TECHNICIAN))) {
            assertNoScanOfALargeTable(reader, address);
        }
    }

    @Test
    void freeSlotsAreFoundByAnIndex() {
        explained(
                at(Role.BRANCH_MANAGER),
                "/api/v1/appointments/free-slots?branch=BRAH&kind=VISIT&day=2027-01-12&vin=1M8GDM9A000000027&employeeId="
                        + EMPLOYEE);
    }

    @Test
    void anOrderWithAllThatBelongsToItIsFoundByAnIndex() {
        explained(admin(), "/api/v1/orders/00000000-0000-7000-a000-000000000040");
        explained(admin(), "/api/v1/orders/00000000-0000-7000-a000-000000000040/returns");
    }

    @Test
    void ordersThatAreStuckAreFoundByAnIndex() {
        assertNoScanOfALargeTable(admin(), "/api/v1/orders/stuck?limit=5");
    }

    @Test
    void whatIsKnownOfACustomerIsFoundByAnIndex() {
        explained(admin(), "/api/v1/customers/%s/personal-data".formatted(CUSTOMER));
    }

    private Api admin() {
        return as(Role.ADMIN, null);
    }

    private Api at(Role role) {
        return new Api(port, TestTokens.tokenFor(EMPLOYEE, "Employee 7", role, "BRAH"));
    }

    /** Checks the page, the next one and the way back, as far as they exist. */
    private void assertNoScanOfALargeTable(Api reader, String address) {
        var first = explained(reader, address);
        if (first.has("next")) {
            var second = explained(reader, first.path("next").asString());
            if (second.has("previous")) {
                explained(reader, second.path("previous").asString());
            }
        }
    }

    private JsonNode explained(Api reader, String address) {
        var answer = new AtomicReference<Answer>();
        var made = plans.of(() -> answer.set(reader.get(address)));

        assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
        assertThat(made)
                .as("queries for " + address)
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(plan.steps())
                        .as("%s: %s", address, plan.query())
                        .doesNotContainPattern(SCAN_OF_A_LARGE_TABLE));
        return answer.get().json();
    }
}
