package dev.keeper.ordering.order.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.ordering.testing.RunningOrderService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderListIT extends RunningOrderService {

    private static final String PATH = "/api/v1/orders";

    @BeforeEach
    void openBranches() {
        registerBranches("PGE", "ITM", "FND", "BWD", "HID");
    }

    @Test
    void ordersAreListedLatestFirstAndEachOnOnePageOnly() {
        var admin = as(Role.ADMIN, null);
        var customer = aCustomer();
        var numbers = new ArrayList<String>();
        for (int count = 0; count < 5; count++) {
            numbers.addFirst(placed(admin, pads("PGE", customer)).path("number").asString());
        }

        assertThat(numbers(as(Role.BRANCH_MANAGER, "PGE"), "?limit=2")).isEqualTo(numbers);
        assertThat(numbers(admin, "?branch=PGE&limit=2")).isEqualTo(numbers);
        assertThat(numbers(admin, "?branch=PGE&q=pge&limit=2")).isEqualTo(numbers);
    }

    @Test
    void aListItemSaysWhoSellsWhatToWhom() {
        var customer = aCustomer("Paola", "Listed");
        var order = placed(as(Role.ADMIN, null), pads("ITM", customer));
        STOCK.reserve(order);
        awaitStatus(order, "CONFIRMED");

        var item = as(Role.ADMIN, null).everyItem(PATH + "?branch=ITM").getFirst();

        assertThat(id(item)).isEqualTo(id(order));
        assertThat(item.path("number")).isEqualTo(order.path("number"));
        assertThat(item.path("salesperson")).isEqualTo(order.path("salesperson"));
        assertThat(item.path("customer").path("id").asString()).isEqualTo(customer);
        assertThat(item.path("customer").path("name").asString()).isEqualTo("Paola Listed");
        assertThat(item.path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(item.path("total").path("amount").asString()).isEqualTo("90.00");
        assertThat(item.path("placedAt")).isEqualTo(order.path("placedAt"));
    }

    @Test
    void ordersAreFoundByNumberCustomerAndStatus() {
        var admin = as(Role.ADMIN, null);
        var customer = aCustomer("Zeno", "Searchable");
        var first = placed(admin, pads("FND", customer));
        var second = placed(admin, pads("FND", aCustomer("Carla", "Elsewhere")));
        admin.post(address(second) + "/cancellation", "{'reason':'A mistake.'}");
        var number = first.path("number").asString();

        assertThat(numbers(admin, "?q=" + number)).containsExactly(number);
        assertThat(numbers(admin, "?q=" + number.toLowerCase())).containsExactly(number);
        assertThat(numbers(admin, "?q=searchable%20zeno")).containsExactly(number);
        assertThat(numbers(admin, "?branch=FND&q=ze%20se")).containsExactly(number);
        assertThat(numbers(admin, "?branch=FND&q=no")).isEmpty();
        assertThat(numbers(admin, "?q=searchable&branch=PHL")).isEmpty();
        assertThat(numbers(admin, "?q=fnd%25")).isEmpty();
        assertThat(numbers(admin, "?customerId=" + customer)).containsExactly(number);
        assertThat(numbers(admin, "?branch=FND&status=PENDING")).containsExactly(number);
        assertThat(numbers(admin, "?branch=FND&status=CANCELLED"))
                .containsExactly(second.path("number").asString());
    }

    @Test
    void theListIsReadBothWays() {
        var admin = as(Role.ADMIN, null);
        var customer = aCustomer();
        for (int count = 0; count < 5; count++) {
            placed(admin, pads("BWD", customer));
        }

        var first = admin.get(PATH + "?branch=BWD&limit=2").json();
        var second = admin.get(first.path("next").asString()).json();
        var third = admin.get(second.path("next").asString()).json();
        assertThat(first.has("previous")).isFalse();
        assertThat(third.has("next")).isFalse();
        assertThat(admin.get(third.path("previous").asString()).json().path("items"))
                .isEqualTo(second.path("items"));
        assertThat(admin.get(second.path("previous").asString()).json().path("items"))
                .isEqualTo(first.path("items"));
        assertThat(admin.get(first.path("next").asString().replace("limit=2", "limit=9"))
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void ordersAreFoundByWhatWhenAndWhoSold() {
        var seller = UUID.randomUUID();
        var asSeller = new Api(port, TestTokens.tokenFor(seller, "Seller", Role.SALESPERSON, "WHO"));
        var car = placed(asSeller, carAndPads("WHO", aCustomer()));
        var pads = placed(as(Role.PARTS_CLERK, "WHO"), pads("WHO", aCustomer()));
        asSeller.post(address(car) + "/cancellation", "{'reason':'A mistake.'}");
        var manager = as(Role.BRANCH_MANAGER, "WHO");
        var placedAt = pads.path("placedAt").asString();

        assertThat(numbers(manager, "?vin=" + VIN.toLowerCase())).containsExactly(number(car));
        assertThat(numbers(manager, "?sku=brk-pad-01")).containsExactly(number(pads), number(car));
        assertThat(numbers(manager, "?sku=brk-pad-02")).isEmpty();
        assertThat(numbers(manager, "?salespersonId=" + seller)).containsExactly(number(car));
        assertThat(numbers(asSeller, "?mine=true")).containsExactly(number(car));
        assertThat(numbers(manager, "?mine=true")).isEmpty();
        assertThat(numbers(manager, "?status=PENDING&status=CANCELLED")).containsExactly(number(pads), number(car));
        assertThat(numbers(manager, "?from=" + placedAt)).containsExactly(number(pads));
        assertThat(numbers(manager, "?to=" + placedAt)).containsExactly(number(car));
        assertThat(manager.get(PATH + "?vin=x").status()).isEqualTo(422);
        assertThat(manager.get(PATH + "?from=yesterday").status()).isEqualTo(400);
    }

    @Test
    void aCustomerIsNotFoundThroughOrdersByWhatOnlyCustomerListsShow() {
        var admin = as(Role.ADMIN, null);
        var customer = admin.post("/api/v1/customers", """
                        {'kind':'PRIVATE','firstName':'Hidden','lastName':'Details','taxId':'SECRET-4711'}
                        """).json();
        placed(admin, pads("HID", id(customer)));

        assertThat(numbers(admin, "?q=secret4711")).isEmpty();
        assertThat(numbers(admin, "?q=hidden")).hasSize(1);
    }

    @Test
    void everybodySeesWhatTheirRoleAllows() {
        var customer = aCustomer();
        var seller = UUID.randomUUID();
        var asSeller = new Api(port, TestTokens.tokenFor(seller, "Seller", Role.SALESPERSON, "SEE"));
        var own = placed(asSeller, carAndPads("SEE", customer));
        var colleagues = placed(as(Role.SALESPERSON, "SEE"), carAndPads("SEE", customer));
        var parts = placed(as(Role.PARTS_CLERK, "SEE"), pads("SEE", customer));
        var all = List.of(number(parts), number(colleagues), number(own));

        assertThat(numbers(as(Role.ADMIN, null), "?branch=SEE")).isEqualTo(all);
        assertThat(numbers(as(Role.AREA_MANAGER, null), "?branch=SEE")).isEqualTo(all);
        assertThat(numbers(as(Role.BRANCH_MANAGER, "SEE"), "")).isEqualTo(all);
        assertThat(numbers(as(Role.SALES_MANAGER, "SEE"), "?branch=SEE")).isEqualTo(all);
        assertThat(numbers(asSeller, "")).containsExactly(number(own));
        assertThat(numbers(asSeller, "?q=see")).containsExactly(number(own));
        assertThat(numbers(as(Role.PARTS_CLERK, "SEE"), "")).containsExactly(number(parts));
        assertThat(numbers(as(Role.PARTS_CLERK, "SEE"), "?q=rossi")).containsExactly(number(parts));
        assertThat(numbers(as(Role.SALESPERSON, "SEE"), "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TECHNICIAN", "API_CLIENT"})
    void whoeverHasNothingToDoWithOrdersIsRefused(Role role) {
        assertThat(as(role, "PHL").get(PATH).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BRANCH_MANAGER", "SALES_MANAGER", "SALESPERSON", "PARTS_CLERK"})
    void theListOfAnotherBranchIsRefused(Role role) {
        assertThat(as(role, "PHL").get(PATH + "?branch=MIA").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, 422",
        "limit=1000000000, 422",
        "limit=x, 400",
        "status=SOLD, 400",
        "customerId=maria, 400",
        "cursor=AAAA, 400",
        "branch=p, 422",
        "q=a%00b, 422",
        "from=%2B999999999-01-01T00:00:00Z, 422",
        "to=-0001-01-01T00:00:00Z, 422"
    })
    void aListThatCannotBeIsRefused(String query, int status) {
        var answer = asManager().get(PATH + "?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(status == 400 ? "MALFORMED" : "INVALID");
    }

    private List<String> numbers(Api api, String query) {
        return api.everyItem(PATH + query).stream().map(OrderListIT::number).toList();
    }

    private static String number(tools.jackson.databind.JsonNode order) {
        return order.path("number").asString();
    }
}
