package dev.keeper.ordering.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.Role;
import dev.keeper.ordering.testing.RunningOrderService;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerApiIT extends RunningOrderService {

    private static final String PATH = "/api/v1/customers";

    @Test
    void aRegisteredCustomerHasAnAddressAndReadsBack() {
        var answer = asAnna().post(PATH, """
                        {'kind':'COMPANY','companyName':' Rossi Autos ','lastName':'Rossi','taxId':'12-3456789',
                         'email':'office@rossi.example','phone':'+1 (215) 555-0100','firstName':''}
                        """);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(PATH + "/" + id(answer.json()));
        assertThat(answer.json().path("name").asString()).isEqualTo("Rossi Autos");
        assertThat(answer.json().has("firstName")).isFalse();
        assertThat(asManager().get(PATH + "/" + id(answer.json())).json()).isEqualTo(answer.json());
    }

    @Test
    void aTaxIdThatAnotherCustomerHasIsRefusedAndSaysWho() {
        var first = asAnna().post(PATH, "{'kind':'COMPANY','companyName':'First','taxId':'IT 0123.456'}");

        var second = asAnna().post(PATH, "{'kind':'COMPANY','companyName':'Second','taxId':'it0123456'}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("TAX_ID_TAKEN");
        assertThat(second.json().path("customerId").asString()).isEqualTo(id(first.json()));
        assertThat(second.json().path("detail").asString()).contains("First");
    }

    @Test
    void ofManyWhoRegisterTheSameTaxIdAtOnceOneSucceeds() throws Exception {
        Callable<Integer> register =
                () -> asAnna().post(PATH, "{'kind':'COMPANY','companyName':'Racing','taxId':'RACE-1'}")
                        .status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads
                    .invokeAll(Stream.generate(() -> register).limit(8).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            firstName   | {'kind':'PRIVATE','lastName':'Rossi'}
            lastName    | {'kind':'PRIVATE','firstName':'Maria','lastName':' '}
            companyName | {'kind':'COMPANY','firstName':'Maria','lastName':'Rossi'}
            companyName | {'kind':'PRIVATE','firstName':'Maria','lastName':'Rossi','companyName':'Rossi Autos'}
            kind        | {'firstName':'Maria','lastName':'Rossi'}
            email       | {'kind':'PRIVATE','firstName':'Maria','lastName':'Rossi','email':'maria@rossi'}
            email       | {'kind':'PRIVATE','firstName':'Maria','lastName':'Rossi','email':'maria rossi@example.com'}
            phone       | {'kind':'PRIVATE','firstName':'Maria','lastName':'Rossi','phone':'call me'}
            phone       | {'kind':'PRIVATE','firstName':'Maria','lastName':'Rossi','phone':'12-34'}
            taxId       | {'kind':'PRIVATE','firstName':'Maria','lastName':'Rossi','taxId':'--'}
            firstName   | {'kind':'PRIVATE','firstName':'Ma\\u0000ria','lastName':'Rossi'}
            """)
    void whatIsMissingOrNotAcceptableIsNamed(String field, String body) {
        var answer = asAnna().post(PATH, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("INVALID");
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'ROBOT'}",
                "{'kind':'PRIVATE','firstName':'Maria','lastName':'Rossi','registeredBy':'me'}",
                "{'kind':",
                "[]"
            })
    void whatCannotBeReadIsMalformed(String body) {
        var answer = asAnna().post(PATH, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    @Test
    void aCustomerIsFoundByNameAddressPhoneAndTaxIdHoweverTheyArePunctuated() {
        asAnna().post(PATH, """
                        {'kind':'PRIVATE','firstName':'Giulia','lastName':'Fontanella','taxId':'98-7654321',
                         'email':'giulia@fontanella.example','phone':'+39 06 555 7788'}
                        """);

        for (var text : List.of(
                "fontan", "Fontanella%20giulia", "giulia@fon", "%2B39%2006-555", "5557788", "987654321", "98-7654")) {
            assertThat(names(PATH + "?q=" + text)).as(text).containsExactly("Giulia Fontanella");
        }
    }

    @Test
    void oneOrTwoCharactersFindWhatBeginsWithThem() {
        as(Role.ADMIN, null)
                .post(PATH, "{'kind':'PRIVATE','firstName':'Zqara','lastName':'Qz Wyeth','email':'qx@example.com'}");

        for (var text : List.of("zq", "qz", "wy%20zq", "qx")) {
            assertThat(names(PATH + "?q=" + text)).as(text).containsExactly("Zqara Qz Wyeth");
        }
        assertThat(names(PATH + "?q=zq%20qa")).isEmpty();
        assertThat(names(PATH + "?q=.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "%5C", "no%20such%20customer", "fontanella%25giulia"})
    void whatIsSearchedForStandsForItself(String text) {
        assertThat(names(PATH + "?q=" + text)).isEmpty();
    }

    @Test
    void customersAreListedByNameAndEachOnOnePageOnly() {
        for (var name : List.of("Dora", "Adam", "Clara", "Adam", "Boris")) {
            aCustomer(name, "Paginated");
        }

        assertThat(names(PATH + "?q=paginated&limit=2"))
                .containsExactly(
                        "Adam Paginated", "Adam Paginated", "Boris Paginated", "Clara Paginated", "Dora Paginated");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, 422, INVALID",
        "limit=201, 422, INVALID",
        "limit=many, 400, MALFORMED",
        "cursor=nonsense, 400, MALFORMED",
        "q=a%00b, 422, INVALID"
    })
    void aListThatCannotBeIsRefused(String query, int status, String code) {
        var answer = asAnna().get(PATH + "?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        assertThat(asAnna().get(PATH + "/01997c1f-6a00-7000-8000-00000000dead").status())
                .isEqualTo(404);
        assertThat(asAnna().get(PATH + "/rossi").status()).isEqualTo(400);
    }

    @Test
    void withoutATokenNothingIsShown() {
        assertThat(anonymous().get(PATH).status()).isEqualTo(401);
        assertThat(anonymous().post(PATH, "{}").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTS_CLERK", "TECHNICIAN", "API_CLIENT"})
    void whoeverDoesNotSellIsRefused(Role role) {
        Api api = as(role, "PHL");

        assertThat(api.get(PATH).status()).isEqualTo(403);
        assertThat(api.get(PATH + "/" + aCustomer()).status()).isEqualTo(403);
        assertThat(api.post(PATH, "{'kind':'PRIVATE','firstName':'Maria','lastName':'Rossi'}")
                        .status())
                .isEqualTo(403);
    }

    private List<String> names(String path) {
        return asAnna().everyItem(path).stream()
                .map(customer -> customer.path("name").asString())
                .toList();
    }
}
