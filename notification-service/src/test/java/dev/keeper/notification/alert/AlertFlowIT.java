package dev.keeper.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.notification.NotificationServiceTest;
import dev.keeper.notification.alert.inbox.InboxClient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How the service handles inventory-service's messages, each delivered twice and in both orders. */
@NotificationServiceTest
class AlertFlowIT {

    private static final Instant RAISED = Instant.parse("2026-11-20T09:30:00Z");
    private static final Instant RECOVERED = Instant.parse("2026-11-20T15:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private StockMessages stock;
    private InboxClient clerk;

    @BeforeEach
    void aClerkAtABranchOfItsOwn() {
        jdbc.sql("TRUNCATE alert_reads, alerts").update();
        stock = new StockMessages();
        clerk = new InboxClient(port, TestTokens.tokenFor(Role.PARTS_CLERK, "PHL"));
    }

    @Test
    void aShortageRaisesOneAlertThatTheStaffOfTheBranchSee() {
        var low = aShortage();

        stock.send(low);
        awaitMessagesHandled();

        var alert = theOnlyAlert();
        assertThat(alert.path("id").asString()).isEqualTo(low.alertId().toString());
        assertThat(alert.path("kind").asString()).isEqualTo("LOW_STOCK");
        assertThat(alert.path("branch").asString()).isEqualTo("PHL");
        assertThat(alert.path("sku").asString()).isEqualTo(low.sku());
        assertThat(alert.path("productName").asString()).isEqualTo("Engine oil 5W-30, 1 l");
        assertThat(alert.path("available").intValue()).isEqualTo(4);
        assertThat(alert.path("minimum").intValue()).isEqualTo(4);
        assertThat(alert.path("target").intValue()).isEqualTo(24);
        assertThat(alert.path("raisedAt").asString()).isEqualTo(RAISED.toString());
        assertThat(alert.has("resolvedAt")).isFalse();
        assertThat(alert.path("read").booleanValue()).isFalse();
    }

    @Test
    void theSameMessageTwiceChangesNothing() {
        var low = aShortage();
        var recovered = theRecoveryOf(low);
        var lowMessage = UUID.randomUUID();
        var recoveredMessage = UUID.randomUUID();

        stock.send(lowMessage, low);
        stock.send(lowMessage, low);
        stock.send(recoveredMessage, recovered);
        stock.send(recoveredMessage, recovered);
        stock.send(lowMessage, low);
        awaitMessagesHandled();

        assertThat(theOnlyAlert().path("resolvedAt").asString()).isEqualTo(RECOVERED.toString());
    }

    @Test
    void theSameNewsUnderAnotherMessageIdChangesNothing() {
        var low = aShortage();
        var recovered = theRecoveryOf(low);

        stock.send(low);
        stock.send(low);
        stock.send(recovered);
        stock.send(recovered);
        stock.send(low);
        awaitMessagesHandled();

        assertThat(theOnlyAlert().path("resolvedAt").asString()).isEqualTo(RECOVERED.toString());
    }

    @Test
    void aRecoveryBeforeItsShortageIsShownAsSoonAsTheShortageIsKnownAndAsResolved() {
        var low = aShortage();

        stock.send(theRecoveryOf(low));
        stock.send(theRecoveryOf(low));
        awaitMessagesHandled();
        assertThat(clerk.list("").items()).isEmpty();
        assertThat(clerk.markRead(low.alertId()).status()).isEqualTo(404);

        stock.send(low);
        stock.send(low);
        awaitMessagesHandled();
        var alert = theOnlyAlert();
        assertThat(alert.path("raisedAt").asString()).isEqualTo(RAISED.toString());
        assertThat(alert.path("resolvedAt").asString()).isEqualTo(RECOVERED.toString());
        assertThat(clerk.list("?state=OPEN").items()).isEmpty();
        assertThat(clerk.unread()).isZero();
    }

    @Test
    void anotherShortageAfterTheRecoveryIsAnotherAlert() {
        var first = aShortage();
        var second = aShortage();

        stock.send(first);
        stock.send(theRecoveryOf(first));
        stock.send(second);
        awaitMessagesHandled();

        assertThat(clerk.list("").items()).hasSize(2);
        assertThat(clerk.list("?state=OPEN").items())
                .singleElement()
                .satisfies(alert -> assertThat(alert.path("id").asString())
                        .isEqualTo(second.alertId().toString()));
        assertThat(clerk.list("?state=RESOLVED").items()).hasSize(1);
    }

    @Test
    void tooFewCarsRaiseAnAlertToo() {
        var low = tooFewCars("Santa Fe");

        stock.send(low);
        awaitMessagesHandled(StockMessages.keyOf("PHL", "Hyundai", "Santa Fe"));

        var alert = theOnlyAlert();
        assertThat(alert.path("id").asString()).isEqualTo(low.alertId().toString());
        assertThat(alert.path("kind").asString()).isEqualTo("LOW_VEHICLES");
        assertThat(alert.path("state").asString()).isEqualTo("OPEN");
        assertThat(alert.path("make").asString()).isEqualTo("Hyundai");
        assertThat(alert.path("model").asString()).isEqualTo("Santa Fe");
        assertThat(alert.has("sku")).isFalse();
        assertThat(alert.has("productName")).isFalse();
        assertThat(alert.path("available").intValue()).isEqualTo(2);
        assertThat(alert.path("minimum").intValue()).isEqualTo(2);
        assertThat(alert.path("target").intValue()).isEqualTo(5);
    }

    @Test
    void theMessagesAboutCarsMayComeTwiceAndInAnyOrder() {
        var low = tooFewCars(null);
        var recovered = new VehiclesRecovered(low.alertId(), low.branch(), low.make(), low.model(), RECOVERED);
        var key = StockMessages.keyOf("PHL", "Hyundai", null);
        var message = UUID.randomUUID();

        stock.send(message, recovered);
        stock.send(message, recovered);
        awaitMessagesHandled(key);
        assertThat(clerk.list("").items()).isEmpty();

        stock.send(low);
        stock.send(low);
        stock.send(recovered);
        awaitMessagesHandled(key);
        var alert = theOnlyAlert();
        assertThat(alert.path("state").asString()).isEqualTo("RESOLVED");
        assertThat(alert.path("raisedAt").asString()).isEqualTo(RAISED.toString());
        assertThat(alert.path("resolvedAt").asString()).isEqualTo(RECOVERED.toString());
        assertThat(alert.has("model")).isFalse();
        assertThat(clerk.unread()).isZero();
    }

    @Test
    void recoveryEndsASnooze() {
        var low = aShortage();
        stock.send(low);
        awaitMessagesHandled();
        var until = Instant.now().plusSeconds(3600);
        assertThat(clerk.snooze(low.alertId(), "{\"until\":\"%s\"}".formatted(until))
                        .status())
                .isEqualTo(200);
        assertThat(clerk.list("").items()).isEmpty();

        stock.send(theRecoveryOf(low));
        awaitMessagesHandled();

        var alert = theOnlyAlert();
        assertThat(alert.path("state").asString()).isEqualTo("RESOLVED");
        assertThat(alert.has("snooze")).isFalse();
        assertThat(clerk.list("?state=SNOOZED").items()).isEmpty();
    }

    @Test
    void fieldsAndTypesThatAreNotKnownYetArePassedOver() {
        var low = aShortage();

        stock.send(UUID.randomUUID(), "stock.counted.v1", "PHL:" + low.sku(), "{\"anything\":true}");
        stock.send(UUID.randomUUID(), "stock.low.v1", "PHL:" + low.sku(), """
                {"alertId":"%s","branch":"PHL","sku":"%s","productName":"Oil","available":4,"minimum":4,"target":24,
                 "raisedAt":"2026-11-20T09:30:00Z","proposal":{"from":"MIA","quantity":20}}
                """.formatted(low.alertId(), low.sku()));
        awaitMessagesHandled();

        assertThat(theOnlyAlert().path("productName").asString()).isEqualTo("Oil");
    }

    @Test
    void aMessageThatSaysTooLittleHoldsNothingUp() {
        for (var payload : List.of("{}", "[]", "not json", "{\"alertId\":\"" + UUID.randomUUID() + "\"}")) {
            stock.send(UUID.randomUUID(), "stock.low.v1", "PHL:OIL-5W30-1L", payload);
            stock.send(UUID.randomUUID(), "stock.recovered.v1", "PHL:OIL-5W30-1L", payload);
            stock.send(UUID.randomUUID(), "vehicles.low.v1", "PHL:OIL-5W30-1L", payload);
            stock.send(UUID.randomUUID(), "vehicles.recovered.v1", "PHL:OIL-5W30-1L", payload);
        }

        var low = aShortage();
        stock.send(low);
        awaitMessagesHandled();

        assertThat(theOnlyAlert().path("id").asString()).isEqualTo(low.alertId().toString());
    }

    private static StockLow aShortage() {
        return new StockLow(UUID.randomUUID(), "PHL", "OIL-5W30-1L", "Engine oil 5W-30, 1 l", 4, 4, 24, RAISED);
    }

    private static VehiclesLow tooFewCars(@Nullable String model) {
        return new VehiclesLow(UUID.randomUUID(), "PHL", "Hyundai", model, 2, 2, 5, RAISED);
    }

    private static StockRecovered theRecoveryOf(StockLow low) {
        return new StockRecovered(low.alertId(), low.branch(), low.sku(), RECOVERED);
    }

    private JsonNode theOnlyAlert() {
        var alerts = clerk.list("").items();
        assertThat(alerts).hasSize(1);
        return alerts.getFirst();
    }

    /** The messages of one product stay in order, so a handled later one proves that the earlier ones were handled. */
    private void awaitMessagesHandled() {
        awaitMessagesHandled("PHL:OIL-5W30-1L");
    }

    private void awaitMessagesHandled(String key) {
        var marker = UUID.randomUUID();
        stock.send(marker, new StockLow(UUID.randomUUID(), "ZZZ", "MARKER", "Marker", 0, 1, 2, RAISED), key);
        await().until(() -> jdbc.sql("SELECT count(*) FROM inbox WHERE message_id = ?")
                        .param(marker)
                        .query(Integer.class)
                        .single()
                == 1);
    }
}
