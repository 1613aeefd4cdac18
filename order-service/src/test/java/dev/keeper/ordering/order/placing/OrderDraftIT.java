package dev.keeper.ordering.order.placing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.Role;
import dev.keeper.ordering.testing.RunningOrderService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrderDraftIT extends RunningOrderService {

    private static final String PATH = "/api/v1/orders";
    private static final String PADS = "{'sku':'BRK-PAD-01','quantity':2}";
    private static final String CAR = "{'vin':'" + VIN + "','discountPercent':12.5}";

    @Test
    void aDraftAsksNobodyUntilItIsPlaced() {
        var draft = aDraft(asAnna(), "PHL", CAR);

        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("number").asString()).startsWith("PHL-");
        assertThat(draft.has("placedAt")).isFalse();
        assertThat(draft.has("answerBy")).isFalse();
        assertThat(draft.path("lines").path(0).path("discountPercent").decimalValue())
                .isEqualByComparingTo("12.5");

        var placed = asAnna().post(address(draft) + "/placement");
        assertThat(placed.status()).as(placed.text()).isEqualTo(200);
        assertThat(placed.json().path("status").asString()).isEqualTo("PENDING");
        assertThat(placed.json().has("placedAt")).isTrue();
        STOCK.awaitHearing(draft, "order.placed.v1");
        var line = eventOf(draft).path("lines").path(0);
        assertThat(line.path("discountPercent").asString()).isEqualTo("12.50");
        assertThat(eventOf(draft).has("belowFloorApprovedBy")).isFalse();

        STOCK.reserve(draft);
        var confirmed = awaitStatus(draft, "CONFIRMED");
        assertThat(amount(confirmed, "listTotal")).isEqualTo("6300.00");
        assertThat(amount(confirmed, "discount")).isEqualTo("787.50");
        assertThat(amount(confirmed, "total")).isEqualTo("5512.50");
        assertThat(amount(confirmed, "profit")).isEqualTo("512.50");
        assertThat(amount(confirmed.path("lines").path(0), "extraCosts")).isEqualTo("300.00");
        assertThat(confirmed.path("lines").path(0).path("brand").asString()).isEqualTo("Hyundai");
        assertThat(asAnna().post(address(draft) + "/placement").code()).isEqualTo("ILLEGAL_TRANSITION");
    }

    /** Who may draft an order, see a colleague's draft, change it, and place it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # role,          branch, drafts parts, a car, sees, places, approves
            ADMIN,           ,       201,          201,   200,  200,    200
            AREA_MANAGER,    ,       201,          201,   200,  200,    200
            BRANCH_MANAGER,  PHL,    201,          201,   200,  200,    200
            SALES_MANAGER,   PHL,    201,          201,   200,  200,    403
            SALESPERSON,     PHL,    201,          201,   200,  200,    403
            ASSISTANT,       PHL,    201,          201,   200,  403,    403
            PARTS_CLERK,     PHL,    201,          403,   404,  404,    404
            TECHNICIAN,      PHL,    403,          403,   404,  404,    404
            API_CLIENT,      PHL,    403,          403,   404,  404,    404
            BRANCH_MANAGER,  MIA,    403,          403,   404,  404,    404
            SALESPERSON,     MIA,    403,          403,   404,  404,    404
            ASSISTANT,       MIA,    403,          403,   404,  404,    404
            """)
    void whoMayDoWhatWithDrafts(
            Role role, String branch, int draftsParts, int draftsCar, int sees, int places, int approves) {
        var customer = aCustomer();
        var someone = as(role, branch);
        var draft = aDraft(asAnna(), "PHL", CAR);
        var change = "{'customerId':'%s','lines':[%s]}".formatted(customer, CAR.replace("12.5", "10"));

        assertThat(someone.post(PATH, draftOf("PHL", customer, PADS)).status()).isEqualTo(draftsParts);
        assertThat(someone.post(PATH, draftOf("PHL", customer, CAR)).status()).isEqualTo(draftsCar);
        assertThat(someone.get(address(draft)).status()).isEqualTo(sees);
        assertThat(someone.put(address(draft), change, "If-Match", "*").status())
                .isEqualTo(sees);
        assertThat(someone.post(address(draft) + "/price-approval", "{'reason':'A friend'}")
                        .status())
                .isEqualTo(approves);
        assertThat(someone.post(address(draft) + "/placement").status()).isEqualTo(places);
    }

    @Test
    void draftsOfColleaguesStandInTheListsOfWhoMayDraft() {
        var draft = aDraft(as(Role.SALESPERSON, "DRA"), "DRA", CAR);
        placed(as(Role.SALESPERSON, "DRA"), carAndPads("DRA", aCustomer()));

        for (var role : new Role[] {Role.SALESPERSON, Role.ASSISTANT}) {
            assertThat(as(role, "DRA").everyItem(PATH + "?branch=DRA"))
                    .extracting(RunningOrderService::id)
                    .containsExactly(id(draft));
        }
        assertThat(as(Role.PARTS_CLERK, "DRA").everyItem(PATH)).isEmpty();
        assertThat(as(Role.ASSISTANT, "DRA").get(PATH + "?branch=MIA").status()).isEqualTo(403);
    }

    @Test
    void aPartsClerkPutsNoCarIntoADraft() {
        var draft = aDraft(as(Role.PARTS_CLERK, "PHL"), "PHL", PADS);

        var answer = as(Role.PARTS_CLERK, "PHL").put(address(draft), "{'lines':[%s]}".formatted(CAR), "If-Match", "*");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(read(draft)).isEqualTo(draft);
    }

    @Test
    void aDraftIsChangedByWhoeverHasReadItLast() {
        var draft = aDraft(asAnna(), "PHL", CAR);
        var withPads =
                "{'lines':[%s,{'sku':'OIL-5W30','quantity':1},{'vin':'%s'}],'notes':'Calls back'}".formatted(PADS, VIN);

        var first = asAnna().get(address(draft)).header("ETag");
        var changed = as(Role.ASSISTANT, "PHL").put(address(draft), withPads, "If-Match", first);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(first);
        assertThat(changed.json().path("lines").size()).isEqualTo(3);
        assertThat(changed.json().path("notes").asString()).isEqualTo("Calls back");
        assertThat(changed.json().has("customer")).isFalse();
        assertThat(asAnna().get(address(draft)).json()).isEqualTo(changed.json());

        assertThat(asAnna().put(address(draft), withPads, "If-Match", first).status())
                .isEqualTo(412);
        assertThat(asAnna().put(address(draft), withPads).status()).isEqualTo(428);
        assertThat(asAnna().put(address(draft), withPads.replace("OIL-5W30", "BRK-PAD-01"), "If-Match", "*")
                        .code())
                .isEqualTo("DUPLICATE_LINE");
        assertThat(asAnna().post(address(draft) + "/placement").code()).isEqualTo("CUSTOMER_REQUIRED");
        assertThat(read(draft).path("status").asString()).isEqualTo("DRAFT");
    }

    @Test
    void theLinesOfADraftCanChangePlaces() {
        var draft = aDraft(asAnna(), "PHL", PADS + "," + CAR);
        var swapped = "{'lines':[%s,%s]}".formatted(CAR, PADS);

        var answer = asAnna().put(address(draft), swapped, "If-Match", "*");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("lines").path(0).path("vin").asString()).isEqualTo(VIN);
        assertThat(read(draft).path("lines").size()).isEqualTo(2);
    }

    @Test
    void anApprovalTravelsWithTheOrderAndIsLostByAnEditOfTheLines() {
        var draft = aDraft(asAnna(), "PHL", CAR);
        var approved = asManager().post(address(draft) + "/price-approval", "{'reason':'Third car'}");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.json().path("priceApproval").path("by").path("name").asString())
                .isEqualTo("Test BRANCH_MANAGER");
        var customer = approved.json().path("customer").path("id").asString();

        var onlyNotes = asAnna().put(
                        address(draft),
                        "{'customerId':'%s','notes':'Calls back','lines':[%s]}".formatted(customer, CAR),
                        "If-Match",
                        approved.header("ETag"));
        assertThat(onlyNotes.json().has("priceApproval")).isTrue();

        var cheaper = asAnna().put(
                        address(draft),
                        "{'customerId':'%s','lines':[%s]}".formatted(customer, CAR.replace("12.5", "12.51")),
                        "If-Match",
                        onlyNotes.header("ETag"));
        assertThat(cheaper.json().has("priceApproval")).isFalse();

        asManager().post(address(draft) + "/price-approval");
        asAnna().post(address(draft) + "/placement");
        STOCK.awaitHearing(draft, "order.placed.v1");
        assertThat(eventOf(draft).path("belowFloorApprovedBy").path("name").asString())
                .isEqualTo("Test BRANCH_MANAGER");
        assertThat(eventOf(draft).path("salesperson").path("name").asString()).isEqualTo("Anna Keller");
    }

    @Test
    void whoeverMaySellBelowTheFloorPlacesWithoutAskingAnybody() {
        var order = placed(asManager(), orderOf("PHL", aCustomer(), CAR));

        STOCK.awaitHearing(order, "order.placed.v1");
        assertThat(eventOf(order).path("belowFloorApprovedBy").path("name").asString())
                .isEqualTo("Test BRANCH_MANAGER");
    }

    @Test
    void partsAreSoldOverTheCounterAndCarsAreNot() {
        var clerk = as(Role.PARTS_CLERK, "PHL");
        var order = placed(clerk, "{'branch':'PHL','lines':[%s]}".formatted(PADS));

        STOCK.reserve(order);
        var confirmed = awaitStatus(order, "CONFIRMED");
        assertThat(confirmed.has("customer")).isFalse();
        assertThat(eventOf(order).path("customerName").asString()).isEqualTo("Counter sale");
        assertThat(clerk.post(address(order) + "/completion").status()).isEqualTo(200);
        assertThat(clerk.everyItem(PATH + "?sku=brk-pad-01&limit=1"))
                .extracting(RunningOrderService::id)
                .contains(id(order));

        var car = asAnna().post(PATH, "{'branch':'PHL','lines':[%s]}".formatted(CAR));
        assertThat(car.status()).isEqualTo(422);
        assertThat(car.code()).isEqualTo("CUSTOMER_REQUIRED");
        assertThat(car.field()).isEqualTo("customerId");
    }

    @Test
    void ofADraftThatIsCancelledNobodyHears() {
        var draft = aDraft(asAnna(), "PHL", CAR);

        var cancelled =
                as(Role.ASSISTANT, "PHL").post(address(draft) + "/cancellation", "{'reason':'Bought elsewhere'}");

        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        assertThat(read(draft).path("status").asString()).isEqualTo("CANCELLED");
        // Events of a service are sent in commit order, so a later event proves that no earlier one is missing.
        STOCK.awaitHearing(placed(asAnna(), carAndPads("PHL", aCustomer())), "order.placed.v1");
        assertThat(STOCK.heardOf(draft)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "'discountPercent':-1",                                                    lines[0].discountPercent
            "'discountPercent':100.01",                                                lines[0].discountPercent
            "'discountPercent':1.005",                                                 lines[0].discountPercent
            "'discountPercent':5,'agreedPrice':{'amount':'1.00','currency':'USD'}",    lines[0].discountPercent
            """)
    void aDiscountThatCannotBeIsRefused(String discount, String field) {
        var line = "{'vin':'%s',%s}".formatted(VIN, discount);
        var answer = asAnna().post(PATH, orderOf("PHL", aCustomer(), line));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void withoutATokenNothingIsDoneToADraft() {
        var draft = aDraft(asAnna(), "PHL", CAR);

        assertThat(anonymous().put(address(draft), "{}", "If-Match", "*").status())
                .isEqualTo(401);
        assertThat(anonymous().post(address(draft) + "/placement").status()).isEqualTo(401);
        assertThat(anonymous().post(address(draft) + "/price-approval").status())
                .isEqualTo(401);
        assertThat(read(draft)).isEqualTo(draft);
    }

    private JsonNode aDraft(Api by, String branch, String lines) {
        return placed(by, draftOf(branch, aCustomer(), lines));
    }

    private static String draftOf(String branch, String customer, String lines) {
        return orderOf(branch, customer, lines).replace("'lines'", "'draft':true,'lines'");
    }

    private static String orderOf(String branch, String customer, String lines) {
        return "{'branch':'%s','customerId':'%s','lines':[%s]}".formatted(branch, customer, lines);
    }

    private static JsonNode eventOf(JsonNode order) {
        return JsonMapper.shared().readTree(STOCK.eventsOf(order).getFirst().value());
    }

    private static String amount(JsonNode node, String money) {
        return node.path(money).path("amount").asString();
    }
}
