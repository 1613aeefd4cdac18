package dev.keeper.ordering.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.Topics;
import dev.keeper.common.testing.Waiting;
import dev.keeper.ordering.testing.RunningOrderService;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;

/** The legal rights of customers, and what stays after an erasure. */
class PersonalDataIT extends RunningOrderService {

    private static final String PATH = "/api/v1/customers";
    private static final String WHY = "{'reason':'Asked for in writing'}";

    /** Occurs in no other test. */
    private final String secret = "Xanthippe" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeEach
    void registerBranch() {
        jdbc.sql("""
                        INSERT INTO branches (code, name, city, time_zone)
                        VALUES ('PHL', 'DGAuto Philadelphia', 'Philadelphia', 'America/New_York') ON CONFLICT DO NOTHING
                        """).update();
    }

    @Test
    void theExportHasEverythingButWhatItCostTheHouse() {
        var customer = aKnownCustomer();
        var order = aConfirmedOrderOf(customer);
        var appointment = anAppointmentOf(customer);

        var answer = asManager().get(path(customer) + "/personal-data");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("attachment");
        var data = answer.json();
        assertThat(data.path("customer").path("email").asString()).isEqualTo(secret + "@example.com");
        assertThat(data.path("customer").path("address").path("city").asString())
                .isEqualTo("Athens");
        assertThat(data.path("orders")).hasSize(1);
        var exported = data.path("orders").path(0);
        assertThat(exported.path("id")).isEqualTo(order.path("id"));
        assertThat(exported.path("total").path("amount").asString()).isEqualTo("6379.80");
        assertThat(exported.path("lines")).hasSize(2);
        assertThat(exported.path("lines").path(1).path("price").path("amount").asString())
                .isEqualTo("39.90");
        assertThat(data.path("appointments").path(0).path("id")).isEqualTo(appointment.path("id"));
        assertThat(answer.text()).doesNotContainIgnoringCase("cost").doesNotContain("5000");
    }

    @Test
    void theExportSaysWhatCameBackAndWhy() {
        var customer = aKnownCustomer();
        written(address(completed(aConfirmedOrderOf(customer))) + "/returns", 201);

        var returns = asManager()
                .get(path(customer) + "/personal-data")
                .json()
                .path("orders")
                .path(0)
                .path("returns");

        assertThat(returns).hasSize(1);
        assertThat(returns.path(0).path("reason").asString()).contains(secret);
        assertThat(returns.path(0).path("refund").path("amount").asString()).isEqualTo("6379.80");
    }

    @Test
    void erasureForgetsThePersonAndKeepsTheFigures() {
        var customer = aKnownCustomer();
        var order = completed(aConfirmedOrderOf(customer));
        var appointment = anAppointmentOf(customer);
        assertThat(asManager()
                        .post(
                                "/api/v1/appointments/" + id(appointment) + "/cancellation",
                                "{'reason':'%s is ill'}".formatted(secret))
                        .status())
                .isEqualTo(200);
        written(address(aConfirmedOrderOf(customer)) + "/cancellation", 200);
        written(address(order) + "/returns", 201);
        var before = as(Role.ADMIN, null).get(address(order)).json();

        var erased = asManager().post(path(customer) + "/erasure", WHY);

        assertThat(erased.status()).as(erased.text()).isEqualTo(204);
        assertThat(tablesThatKnow(secret)).isEmpty();
        var after = as(Role.ADMIN, null).get(address(order)).json();
        for (var figure : List.of("number", "total", "lines", "profit", "status")) {
            assertThat(after.path(figure)).as(figure).isEqualTo(before.path(figure));
        }
        assertThat(after.path("customer").path("name").asString()).isEqualTo("Erased customer");
        var read = asManager().get(path(customer)).json();
        assertThat(read.path("name").asString()).isEqualTo("Erased customer");
        assertThat(read.has("erasedAt")).isTrue();
        assertThat(read.has("email")).isFalse();
        assertThat(asManager().get(PATH + "?q=erased%20customer").json().path("items"))
                .isEmpty();
        Waiting.forValue(
                () -> Topics.types("keeper.customers.v1", id(customer)), List.of("customer.erased.v1")::equals);
    }

    @Test
    void whoeverIsErasedStaysNobody() {
        var customer = aKnownCustomer();
        assertThat(asManager().post(path(customer) + "/erasure", WHY).status()).isEqualTo(204);

        assertThat(asManager().post(path(customer) + "/erasure", WHY).code()).isEqualTo("CUSTOMER_ERASED");
        assertThat(asManager()
                        .put(path(customer), "{'kind':'COMPANY','companyName':'Back'}", "If-Match", "*")
                        .code())
                .isEqualTo("CUSTOMER_ERASED");
        assertThat(asAnna().post("/api/v1/orders", pads("PHL", id(customer))).code())
                .isEqualTo("UNKNOWN_CUSTOMER");
        assertThat(asManager()
                        .post("/api/v1/appointments", appointmentWith(customer))
                        .code())
                .isEqualTo("UNKNOWN_CUSTOMER");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("UPDATE customers SET email = 'back@example.com' WHERE id = :id::uuid")
                        .param("id", id(customer))
                        .update())
                .withMessageContaining("chk_customers_erased_ones_are_nobody");
    }

    @Test
    void erasureIsRefusedWhileBusinessIsUnderWay() {
        var customer = aKnownCustomer();
        var order = placed(asAnna(), pads("PHL", id(customer)));
        var appointment = anAppointmentOf(customer);

        var refused = asManager().post(path(customer) + "/erasure", WHY);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("CUSTOMER_HAS_OPEN_BUSINESS");
        assertThat(refused.json().path("orders").path(0)).isEqualTo(order.path("number"));
        assertThat(refused.json().path("appointments").path(0)).isEqualTo(appointment.path("id"));
        assertThat(asManager().get(path(customer)).json().path("firstName").asString())
                .isEqualTo(secret);
    }

    @Test
    void aCustomerWithoutBusinessCanBeDeletedAndOneWithBusinessCannot() {
        var unused = aKnownCustomer();
        var used = aKnownCustomer();
        var order = placed(asAnna(), pads("PHL", id(used)));
        var visitor = aKnownCustomer();
        var appointment = anAppointmentOf(visitor);

        assertThat(asManager().delete(path(unused)).status()).isEqualTo(204);
        assertThat(asManager().get(path(unused)).status()).isEqualTo(404);
        assertThat(asManager().delete(path(unused)).status()).isEqualTo(404);
        var refused = asManager().delete(path(used));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("CUSTOMER_REFERRED_TO");
        assertThat(refused.json().path("orders").path(0)).isEqualTo(order.path("number"));
        assertThat(asManager().delete(path(visitor)).json().path("appointments").path(0))
                .isEqualTo(appointment.path("id"));
        assertThat(asManager().get(path(used)).status()).isEqualTo(200);
    }

    @Test
    void whoeverOrdersWhileTheCustomerIsErasedComesBeforeOrAfter() throws Exception {
        for (int round = 0; round < 5; round++) {
            var customer = aKnownCustomer();
            var manager = asManager();
            var anna = asAnna();
            var requests = IntStream.range(0, 9)
                    .<Callable<Answer>>mapToObj(one -> () -> one == 4
                            ? manager.post(path(customer) + "/erasure", WHY)
                            : anna.post("/api/v1/orders", pads("PHL", id(customer))))
                    .toList();

            List<Answer> answers;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                answers = threads.invokeAll(requests).stream()
                        .map(answer -> answer.resultNow())
                        .toList();
            }

            boolean erased = answers.get(4).status() == 204;
            var placed =
                    answers.stream().filter(answer -> answer.status() == 201).count();
            assertThat(erased).as("erased with %s orders", placed).isEqualTo(placed == 0);
            assertThat(answers).extracting(Answer::status).isSubsetOf(201, 204, 409, 422);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN,          , 200",
        "AREA_MANAGER,   , 200",
        "BRANCH_MANAGER, PHL, 200",
        "BRANCH_MANAGER, MIA, 403",
        "SALES_MANAGER,  PHL, 403",
        "SALESPERSON,    PHL, 403",
        "ASSISTANT,      PHL, 403",
        "PARTS_CLERK,    PHL, 403",
        "TECHNICIAN,     PHL, 403",
        "API_CLIENT,     PHL, 403"
    })
    void theManagerOfTheHomeBranchDecides(Role role, @Nullable String branch, int status) {
        var customer = aKnownCustomer();
        var api = as(role, branch);
        int done = status == 200 ? 204 : status;

        assertThat(api.get(path(customer) + "/personal-data").status()).isEqualTo(status);
        assertThat(api.post(path(customer) + "/erasure", WHY).status()).isEqualTo(done);
        assertThat(api.delete(path(customer)).status()).isEqualTo(done);
    }

    @Test
    void aRequestWhoseAnswerWasErasedIsNotCarriedOutAgain() {
        var registration =
                "{'kind':'PRIVATE','firstName':'Maria','lastName':'%1$s','email':'%1$s@example.com'}".formatted(secret);
        var key = UUID.randomUUID().toString();
        var anna = asAnna();
        var customer = anna.post(PATH, registration, "Idempotency-Key", key);
        assertThat(customer.status()).as(customer.text()).isEqualTo(201);
        assertThat(as(Role.ADMIN, null)
                        .post(path(customer.json()) + "/erasure", WHY)
                        .status())
                .isEqualTo(204);

        var repeated = anna.post(PATH, registration, "Idempotency-Key", key);

        assertThat(repeated.status()).as(repeated.text()).isEqualTo(410);
        assertThat(repeated.code()).isEqualTo("ANSWER_ERASED");
        assertThat(jdbc.sql("SELECT count(*) FROM customers WHERE last_name = :name")
                        .param("name", secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anErasureNeedsAReasonAndACustomer() {
        var customer = aKnownCustomer();

        assertThat(asManager()
                        .post(path(customer) + "/erasure", "{'reason':' '}")
                        .field())
                .isEqualTo("reason");
        assertThat(asManager().post(path(customer) + "/erasure", "{}").status()).isEqualTo(422);
        assertThat(asManager()
                        .post(PATH + "/" + UUID.randomUUID() + "/erasure", WHY)
                        .status())
                .isEqualTo(404);
        assertThat(anonymous().post(path(customer) + "/erasure", WHY).status()).isEqualTo(401);
        assertThat(anonymous().delete(path(customer)).status()).isEqualTo(401);
        assertThat(anonymous().get(path(customer) + "/personal-data").status()).isEqualTo(401);
    }

    /** Returns the tables of the service that contain the text anywhere. */
    private List<String> tablesThatKnow(String text) {
        var tables = jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'ordering' AND tablename <> 'outbox'")
                .query(String.class)
                .list();
        return tables.stream()
                .filter(table -> jdbc.sql(
                                        "SELECT count(*) FROM %1$s WHERE (%1$s)::text ILIKE :text OR convert_from(%2$s, 'UTF8') ILIKE :text"
                                                .formatted(
                                                        table, table.equals("idempotency_keys") ? "body" : "''::bytea"))
                                .param("text", "%" + text + "%")
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }

    private JsonNode aKnownCustomer() {
        var answer = asAnna().post(
                        PATH,
                        """
                        {'kind':'PRIVATE','firstName':'%1$s','lastName':'Sokrates','email':'%1$s@example.com',
                         'phone':'+30 210 555 0100','profession':'%1$s of Athens',
                         'address':{'street':'%1$s Street 1','city':'Athens','country':'GR'},
                         'consent':{'marketing':true,'channels':['PHONE'],'source':'%1$s herself'},
                         'notes':'%1$s is strict'}
                        """.formatted(secret),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode aConfirmedOrderOf(JsonNode customer) {
        var body = carAndPads("PHL", id(customer)).strip();
        var withNotes = body.substring(0, body.length() - 1) + ",'notes':'Call %s first'}".formatted(secret);
        var order = placed(asAnna(), withNotes);
        STOCK.reserve(order);
        return awaitStatus(order, "CONFIRMED");
    }

    /** Sends a reason that names the customer. */
    private void written(String address, int status) {
        var answer = asManager().post(address, "{'reason':'%s changed her mind'}".formatted(secret));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    private JsonNode completed(JsonNode order) {
        var answer = asManager().post(address(order) + "/completion");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode anAppointmentOf(JsonNode customer) {
        var answer = asManager().post("/api/v1/appointments", appointmentWith(customer));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private String appointmentWith(JsonNode customer) {
        var day = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        var start = day.atTime(LocalTime.of(18, 0)).toInstant(ZoneOffset.UTC);
        return """
                {'branch':'PHL','kind':'VISIT','customerId':'%s','start':'%s','end':'%s','notes':'%s is on time'}
                """.formatted(id(customer), start, start.plusSeconds(1_800), secret);
    }

    private static String path(JsonNode customer) {
        return PATH + "/" + id(customer);
    }
}
