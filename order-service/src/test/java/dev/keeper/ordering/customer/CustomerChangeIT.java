package dev.keeper.ordering.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.ordering.testing.RunningOrderService;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CustomerChangeIT extends RunningOrderService {

    private static final String PATH = "/api/v1/customers";
    private static final String MARIA = "{'kind':'PRIVATE','firstName':'Maria','lastName':'Changed'}";

    @Test
    void everythingThatIsToldReadsBack() {
        var answer = asAnna().post(PATH, """
                        {'kind':'PRIVATE','firstName':'Maria','lastName':'Whole','taxId':'WH-1','profession':'Architect',
                         'address':{'street':'1200 Market Street','postalCode':'19107','city':'Philadelphia',
                           'region':'Pennsylvania','country':'US'},
                         'consent':{'marketing':true,'channels':['POST','EMAIL'],'givenAt':'2026-11-01T10:00:00Z',
                           'source':'Form'},
                         'notes':'Likes blue.\\nHas two dogs.'}
                        """);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var customer = answer.json();
        assertThat(customer.path("profession").asString()).isEqualTo("Architect");
        assertThat(customer.path("address").path("country").asString()).isEqualTo("US");
        assertThat(customer.path("consent").path("channels").toString()).isEqualTo("[\"EMAIL\",\"POST\"]");
        assertThat(customer.path("consent").path("givenAt").asString()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(customer.path("notes").asString()).isEqualTo("Likes blue.\nHas two dogs.");
        assertThat(customer.path("branch").asString()).isEqualTo("PHL");
        assertThat(customer.path("registeredBy").path("name").asString()).isEqualTo("Anna Keller");
        var read = asAnna().get(path(customer));
        assertThat(read.json()).isEqualTo(customer);
        assertThat(read.header("ETag")).isEqualTo(answer.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void aChangeReplacesWhatWasKnownAndKeepsTheBranch() {
        var customer = registered(asAnna(), """
                        {'kind':'PRIVATE','firstName':'Maria','lastName':'Before','email':'before@example.com',
                         'address':{'city':'Philadelphia'},'consent':{'marketing':false}}
                        """);

        var changed = asAnna().put(
                        path(customer),
                        "{'kind':'COMPANY','companyName':'After','phone':'+1 215 555 0100'}",
                        "If-Match",
                        "\"0\"");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.json().path("name").asString()).isEqualTo("After");
        for (var gone : List.of("firstName", "lastName", "email", "address", "consent")) {
            assertThat(changed.json().has(gone)).as(gone).isFalse();
        }
        assertThat(changed.json().path("branch").asString()).isEqualTo("PHL");
        assertThat(changed.json().path("registeredBy")).isEqualTo(customer.path("registeredBy"));
        assertThat(asAnna().get(path(customer)).json()).isEqualTo(changed.json());
    }

    @Test
    void ofManyWhoChangeTheSameVersionOneSucceeds() throws InterruptedException {
        var customer = registered(asAnna(), MARIA);
        var manager = asManager();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 16)
                            .<Callable<Integer>>mapToObj(one -> () -> manager.put(
                                            path(customer),
                                            "{'kind':'COMPANY','companyName':'Number %d'}".formatted(one),
                                            "If-Match",
                                            "\"0\"")
                                    .status())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        }
        assertThat(asManager().put(path(customer), MARIA).status()).isEqualTo(428);
    }

    @Test
    void aTaxIdOfAnotherCustomerIsRefusedAndOnesOwnIsNot() {
        var owner = registered(asAnna(), "{'kind':'COMPANY','companyName':'Owner','taxId':'OWN-1'}");
        var other = registered(asAnna(), "{'kind':'COMPANY','companyName':'Other','taxId':'OTH-1'}");

        var taken =
                asAnna().put(path(other), "{'kind':'COMPANY','companyName':'Other','taxId':'own 1'}", "If-Match", "*");
        var own =
                asAnna().put(path(other), "{'kind':'COMPANY','companyName':'Other','taxId':'OTH 1'}", "If-Match", "*");

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("TAX_ID_TAKEN");
        assertThat(taken.json().path("customerId")).isEqualTo(owner.path("id"));
        assertThat(own.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN,          , 200",
        "AREA_MANAGER,   , 200",
        "BRANCH_MANAGER, PHL, 200",
        "SALES_MANAGER,  PHL, 200",
        "ASSISTANT,      PHL, 200",
        "BRANCH_MANAGER, MIA, 403",
        "SALES_MANAGER,  MIA, 403",
        "ASSISTANT,      MIA, 403",
        "SALESPERSON,    PHL, 403",
        "PARTS_CLERK,    PHL, 403",
        "TECHNICIAN,     PHL, 403",
        "API_CLIENT,     PHL, 403"
    })
    void thoseWhoLookAfterACustomerChangeIt(Role role, @Nullable String branch, int status) {
        var customer = registered(asAnna(), MARIA);

        assertThat(as(role, branch)
                        .put(path(customer), MARIA, "If-Match", "\"0\"")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void whoeverSellsReadsTheCustomersOfEveryBranch() {
        var customer = registered(asAnna(), MARIA);

        assertThat(as(Role.SALESPERSON, "MIA").get(path(customer)).status()).isEqualTo(200);
        assertThat(anonymous().put(path(customer), MARIA, "If-Match", "*").status())
                .isEqualTo(401);
        assertThat(asAnna().put(PATH + "/" + UUID.randomUUID(), MARIA, "If-Match", "*")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCustomerMovesOnlyToBranchesAtWhichOneWorks() {
        registerBranch("MIA");
        var customer = registered(asAnna(), MARIA);
        var toMiami = "{'kind':'PRIVATE','firstName':'Maria','lastName':'Moved','branch':'MIA'}";
        var nowhere = "{'kind':'PRIVATE','firstName':'Maria','lastName':'Moved','branch':'NOWHR'}";

        assertThat(asManager().put(path(customer), toMiami, "If-Match", "*").status())
                .isEqualTo(403);
        var admin = as(Role.ADMIN, null);
        assertThat(admin.put(path(customer), nowhere, "If-Match", "*").code()).isEqualTo("UNKNOWN_BRANCH");
        assertThat(admin.put(path(customer), toMiami, "If-Match", "*")
                        .json()
                        .path("branch")
                        .asString())
                .isEqualTo("MIA");
        assertThat(asManager().put(path(customer), MARIA, "If-Match", "*").status())
                .isEqualTo(403);
        assertThat(asAnna().post(PATH, toMiami).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            consent.channels   | 'consent':{'marketing':true}
            consent.channels   | 'consent':{'marketing':false,'channels':['EMAIL']}
            consent.givenAt    | 'consent':{'marketing':false,'givenAt':'2999-01-01T00:00:00Z'}
            consent.givenAt    | 'consent':{'marketing':false,'givenAt':'-10000-01-01T00:00:00Z'}
            consent.marketing  | 'consent':{'channels':[]}
            address.country    | 'address':{'country':'usa'}
            address.country    | 'address':{'country':'ZZ'}
            address.street     | 'address':{'street':'a\\u0000b'}
            notes              | 'notes':'a\\u0000b'
            branch             | 'branch':'p1'
            """)
    void whatIsNotAcceptableIsNamed(String field, String part) {
        var answer =
                asAnna().post(PATH, "{'kind':'PRIVATE','firstName':'Maria','lastName':'Rossi',%s}".formatted(part));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.field()).as(answer.text()).isEqualTo(field);
    }

    @Test
    void aMisspeltNameIsForgiven() {
        registered(asAnna(), "{'kind':'PRIVATE','firstName':'Wilhelmina','lastName':'Schwarzenbeck'}");

        var page = asAnna().get(PATH + "?q=schwarzenbek").json();
        assertThat(page.path("approximate").asBoolean()).isTrue();
        assertThat(page.path("items").path(0).path("name").asString()).isEqualTo("Wilhelmina Schwarzenbeck");
        var mixed = asAnna().get(PATH + "?q=wilhelmina%20schwarzenbek").json();
        assertThat(mixed.path("items")).hasSize(1);
        var exact = asAnna().get(PATH + "?q=schwarzenbeck").json();
        assertThat(exact.has("approximate")).isFalse();
        assertThat(exact.path("items")).hasSize(1);
    }

    @Test
    void pagesLeadBackToo() {
        for (var name : List.of("Ada", "Bea", "Cleo", "Dora", "Eve")) {
            aCustomer(name, "Backwards");
        }
        var first = asAnna().get(PATH + "?q=backwards&limit=2").json();
        var second = asAnna().get(first.path("next").asString()).json();
        var third = asAnna().get(second.path("next").asString()).json();

        assertThat(names(asAnna().get(third.path("previous").asString()).json()))
                .isEqualTo(names(second));
        assertThat(names(asAnna().get(second.path("previous").asString()).json()))
                .isEqualTo(names(first));
        assertThat(first.has("previous")).isFalse();
        assertThat(third.has("next")).isFalse();
        assertThat(names(third)).containsExactly("Eve Backwards");
    }

    @Test
    void duplicatesAreSuggestedWithWhatTheyHaveInCommon() {
        var known = registered(asAnna(), """
                        {'kind':'PRIVATE','firstName':'Jonathan','lastName':'Duplessis','taxId':'DUP-77',
                         'email':'Jon@Duplessis.example','phone':'(267) 555-9911'}
                        """);

        for (var query : List.of(
                "taxId=dup%2077 TAX_ID",
                "email=jon@duplessis.EXAMPLE EMAIL",
                "phone=%2B1%20267%20555%209911 PHONE",
                "firstName=Jonathon&lastName=Duplesis NAME",
                "firstName=Duplessis&lastName=Jonathan NAME",
                "companyName=Jonathan%20Duplessis NAME")) {
            var parts = query.split(" ");
            var answer = asAnna().get(PATH + "/duplicates?" + parts[0]);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            var best = answer.json().path("items").path(0);
            assertThat(best.path("customer").path("id")).as(query).isEqualTo(known.path("id"));
            assertThat(best.path("because").toString()).as(query).isEqualTo("[\"" + parts[1] + "\"]");
        }
        var all = asAnna().get(
                        PATH + "/duplicates?taxId=DUP-77&email=jon@duplessis.example&firstName=Jon&lastName=Duplessis")
                .json();
        assertThat(all.path("items").path(0).path("because").toString()).isEqualTo("[\"TAX_ID\",\"EMAIL\",\"NAME\"]");
    }

    @Test
    void whoeverHasNothingInCommonIsNotSuggested() {
        registered(asAnna(), "{'kind':'PRIVATE','firstName':'Zacharias','lastName':'Quendler'}");

        assertThat(asAnna().get(PATH + "/duplicates?firstName=Mary&lastName=Xiu&phone=12")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(asAnna().get(PATH + "/duplicates").json().path("items")).isEmpty();
        assertThat(asAnna().get(PATH + "/duplicates?firstName=a%00b").status()).isEqualTo(422);
        assertThat(as(Role.PARTS_CLERK, "PHL")
                        .get(PATH + "/duplicates?firstName=Z")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSalespersonChangesTheOwnOnesAfterAMoveToAnotherBranch() {
        var id = UUID.randomUUID();
        var customer = registered(new Api(port, TestTokens.tokenFor(id, "Marco", Role.SALESPERSON, "PHL")), MARIA);

        var moved = new Api(port, TestTokens.tokenFor(id, "Marco", Role.SALESPERSON, "MIA"));

        assertThat(moved.put(path(customer), MARIA, "If-Match", "*").status()).isEqualTo(200);
        var promotedToParts = new Api(port, TestTokens.tokenFor(id, "Marco", Role.PARTS_CLERK, "PHL"));
        assertThat(promotedToParts.put(path(customer), MARIA, "If-Match", "*").status())
                .isEqualTo(403);
    }

    private void registerBranch(String code) {
        jdbc.sql("""
                        INSERT INTO branches (code, name, city, time_zone)
                        VALUES (:code, 'DGAuto Miami', 'Miami', 'America/New_York') ON CONFLICT DO NOTHING
                        """).param("code", code).update();
    }

    private static JsonNode registered(Api by, String body) {
        var answer = by.post(PATH, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static List<String> names(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(customer -> customer.path("name").asString())
                .toList();
    }

    private static String path(JsonNode customer) {
        return PATH + "/" + id(customer);
    }
}
