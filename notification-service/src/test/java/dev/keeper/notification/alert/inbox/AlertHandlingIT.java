package dev.keeper.notification.alert.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.notification.NotificationServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How staff handle alerts: they acknowledge or snooze them. */
@NotificationServiceTest
class AlertHandlingIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anEmptyInbox() {
        jdbc.sql("TRUNCATE alert_reads, alerts").update();
    }

    @Test
    void anAcknowledgedAlertSaysWhoTakesCareOfItAndIsNotUnreadAnyMore() {
        var alert = about("OIL", NOON);
        var anna = new InboxClient(port, TestTokens.tokenFor(UUID.randomUUID(), "Anna Rossi", Role.PARTS_CLERK, "PHL"));
        var other = as(Role.BRANCH_MANAGER);

        var answer = anna.acknowledge(alert, "{\"note\":\"Ordered\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(answer.json().path("acknowledgement").path("by").asString()).isEqualTo("Anna Rossi");
        assertThat(answer.json().path("acknowledgement").path("note").asString())
                .isEqualTo("Ordered");
        assertThat(answer.json().path("read").asBoolean()).isFalse();
        assertThat(other.list("").items()).containsExactly(answer.json());
        assertThat(other.list("?state=ACKNOWLEDGED").items()).hasSize(1);
        assertThat(other.list("?state=OPEN").items()).isEmpty();
        assertThat(other.unread()).isZero();
    }

    @Test
    void acknowledgingAgainKeepsWhatWasSaidFirst() {
        var alert = about("OIL", NOON);
        var first = as(Role.PARTS_CLERK).acknowledge(alert, null);

        var second = as(Role.BRANCH_MANAGER).acknowledge(alert, "{\"note\":\"Me too\"}");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(first.json().path("acknowledgement").has("note")).isFalse();
    }

    @Test
    void ofManyWhoAcknowledgeAtOnceOneIsNamed() {
        var alert = about("OIL", NOON);

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(number -> as(Role.PARTS_CLERK).acknowledge(alert, "{\"note\":\"%d\"}".formatted(number)))
                .toList();

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().map(Answer::json).distinct()).hasSize(1);
    }

    @Test
    void aSnoozedAlertIsHiddenFromEverybodyUntilThen() {
        var alert = about("OIL", NOON);
        about("BRAKES", NOON.minusSeconds(1));
        var clerk = as(Role.PARTS_CLERK);
        var until = Instant.now().plus(Duration.ofDays(3));

        var answer = clerk.snooze(alert, snooze(until, "Thursday"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("state").asString()).isEqualTo("SNOOZED");
        assertThat(Duration.between(
                                Instant.parse(answer.json()
                                        .path("snooze")
                                        .path("until")
                                        .asString()),
                                until)
                        .abs())
                .isLessThan(Duration.ofMillis(1));
        assertThat(answer.json().path("snooze").path("note").asString()).isEqualTo("Thursday");
        assertThat(answer.json().path("snooze").path("by").asString()).isEqualTo("Test PARTS_CLERK");
        var other = as(Role.SALESPERSON);
        assertThat(other.list("").each("sku")).containsExactly("BRAKES");
        assertThat(other.list("?state=OPEN").each("sku")).containsExactly("BRAKES");
        assertThat(other.list("?state=SNOOZED").each("sku")).containsExactly("OIL");
        assertThat(other.unread()).isEqualTo(1);

        itIsOver(alert);
        assertThat(other.list("").each("sku")).containsExactly("OIL", "BRAKES");
        assertThat(other.list("?state=OPEN").each("sku")).containsExactly("OIL", "BRAKES");
        assertThat(other.list("?state=SNOOZED").each("sku")).isEmpty();
        assertThat(other.list("").items().getFirst().has("snooze")).isFalse();
        assertThat(other.unread()).isEqualTo(2);
    }

    @Test
    void theSameSnoozeAgainChangesNothingAndAnotherOneCounts() {
        var alert = about("OIL", NOON);
        var until = Instant.now().plus(Duration.ofDays(3));
        var first = as(Role.PARTS_CLERK).snooze(alert, snooze(until, "Thursday"));

        assertThat(as(Role.BRANCH_MANAGER)
                        .snooze(alert, snooze(until, "Thursday"))
                        .json())
                .isEqualTo(first.json());
        assertThat(as(Role.BRANCH_MANAGER)
                        .snooze(alert, snooze(until, "Friday"))
                        .json()
                        .path("snooze")
                        .path("by")
                        .asString())
                .isEqualTo("Test BRANCH_MANAGER");
    }

    @Test
    void anAcknowledgedAlertThatWasSnoozedIsAcknowledgedAfterwards() {
        var alert = about("OIL", NOON);
        var clerk = as(Role.PARTS_CLERK);
        clerk.acknowledge(alert, "{}");

        assertThat(clerk.snooze(alert, snooze(Instant.now().plusSeconds(60), null))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("SNOOZED");
        itIsOver(alert);
        assertThat(clerk.list("?state=ACKNOWLEDGED").each("sku")).containsExactly("OIL");

        clerk.snooze(alert, snooze(Instant.now().plusSeconds(60), null));
        assertThat(clerk.acknowledge(alert, "{}").json().path("state").asString())
                .isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void anAlertThatIsOverIsNotHandled() {
        var alert = about("OIL", NOON);
        jdbc.sql("UPDATE alerts SET resolved_at = now()").update();

        var acknowledged = as(Role.PARTS_CLERK).acknowledge(alert, "{}");
        var snoozed = as(Role.PARTS_CLERK).snooze(alert, snooze(Instant.now().plusSeconds(60), null));

        assertThat(acknowledged.status()).isEqualTo(409);
        assertThat(acknowledged.code()).isEqualTo("ALERT_RESOLVED");
        assertThat(snoozed.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyThoseWhoActOnTheStockOfTheBranchHandleItsAlerts(Role role) {
        var product = about("OIL", NOON);
        var cars = aboutCars("PHL", NOON);
        var elsewhere = aboutCars("MIA", NOON);
        var staff = as(role);
        var until = snooze(Instant.now().plusSeconds(60), null);
        int products = role.actsEverywhere() || role == Role.BRANCH_MANAGER || role == Role.PARTS_CLERK ? 200 : 403;
        int vehicles = role.actsEverywhere() || role == Role.BRANCH_MANAGER || role == Role.SALES_MANAGER ? 200 : 403;
        // A caller who may not see an alert must not learn that it exists.
        var blind = role == Role.API_CLIENT;

        assertThat(staff.acknowledge(product, "{}").status()).isEqualTo(blind ? 404 : products);
        assertThat(staff.snooze(product, until).status()).isEqualTo(blind ? 404 : products);
        assertThat(staff.acknowledge(cars, "{}").status()).isEqualTo(blind ? 404 : vehicles);
        assertThat(staff.snooze(cars, until).status()).isEqualTo(blind ? 404 : vehicles);
        assertThat(staff.acknowledge(elsewhere, "{}").status()).isEqualTo(role.actsEverywhere() ? 200 : 404);
        assertThat(staff.snooze(elsewhere, until).status()).isEqualTo(role.actsEverywhere() ? 200 : 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|until",
                "{\"until\":null}|422|until",
                "{\"until\":\"2020-01-01T00:00:00Z\"}|422|until",
                "{\"until\":\"2100-01-01T00:00:00Z\"}|422|until",
                "{\"until\":\"+999999999-01-01T00:00:00Z\"}|422|until",
                "{\"until\":\"tomorrow\"}|400|until",
                "{\"until\":\"2100-01-01T00:00:00Z\",\"note\":\"\\u0000\"}|422|note",
                "{\"until\":\"2100-01-01T00:00:00Z\",\"why\":\"x\"}|400|why",
            })
    void aSnoozeThatMakesNoSenseIsNamed(String body, int status, String field) {
        var alert = about("OIL", NOON);

        var answer = as(Role.PARTS_CLERK).snooze(alert, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(as(Role.PARTS_CLERK).unread()).isEqualTo(1);
    }

    @Test
    void whatIsNoneIsNotHandled() {
        var alert = about("OIL", NOON);

        assertThat(as(Role.ADMIN).acknowledge(UUID.randomUUID(), "{}").status()).isEqualTo(404);
        assertThat(as(Role.ADMIN).acknowledge("first", "{}").status()).isEqualTo(400);
        assertThat(as(Role.ADMIN)
                        .acknowledge(alert, "{\"note\":\"" + "x".repeat(501) + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(as(Role.ADMIN).snooze(alert, null).status()).isEqualTo(400);
        assertThat(new InboxClient(port, null).acknowledge(alert, "{}").status())
                .isEqualTo(401);
        assertThat(new InboxClient(port, null).snooze(alert, "{}").status()).isEqualTo(401);
    }

    @Test
    void alertsAreFilteredByKindPageByPage() {
        for (int number = 0; number < 5; number++) {
            about("SKU-" + number, NOON.minusSeconds(number));
            aboutCars("PHL", NOON.minusSeconds(number));
        }
        var manager = as(Role.BRANCH_MANAGER);

        var ids = new ArrayList<String>();
        var page = manager.list("?kind=LOW_VEHICLES&branch=PHL&state=OPEN&limit=3");
        page.items().forEach(item -> ids.add(item.path("id").asString()));
        var rest = manager.get(page.next());
        rest.items().forEach(item -> ids.add(item.path("id").asString()));

        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(rest.next()).isEmpty();
        assertThat(rest.items())
                .allMatch(item -> "Hyundai".equals(item.path("make").asString()));
        assertThat(manager.list("?kind=LOW_STOCK").each("sku")).hasSize(5).doesNotContain("");
    }

    private InboxClient as(Role role) {
        return new InboxClient(port, TestTokens.tokenFor(role, role.actsEverywhere() ? null : "PHL"));
    }

    private static String snooze(Instant until, @Nullable String note) {
        return note == null
                ? "{\"until\":\"%s\"}".formatted(until)
                : "{\"until\":\"%s\",\"note\":\"%s\"}".formatted(until, note);
    }

    private void itIsOver(UUID alert) {
        jdbc.sql(
                        "UPDATE alerts SET snoozed_at = now() - interval '2 h', snoozed_until = now() - interval '1 h' WHERE id = ?")
                .param(alert)
                .update();
    }

    private UUID about(String sku, Instant raisedAt) {
        return anAlert("LOW_STOCK", "PHL", sku, null, raisedAt);
    }

    private UUID aboutCars(String branch, Instant raisedAt) {
        return anAlert("LOW_VEHICLES", branch, null, "Hyundai", raisedAt);
    }

    private UUID anAlert(String kind, String branch, @Nullable String sku, @Nullable String make, Instant raisedAt) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO alerts (id, version, kind, branch, sku, product_name, make, available, minimum, target,
                                            raised_at)
                        VALUES (:id, 0, :kind, :branch, :sku, :product, :make, 1, 2, 3, :raisedAt)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("branch", branch)
                .param("sku", sku)
                .param("product", sku == null ? null : "Part")
                .param("make", make)
                .param("raisedAt", raisedAt.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
