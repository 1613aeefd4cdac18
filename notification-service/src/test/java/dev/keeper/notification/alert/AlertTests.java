package dev.keeper.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.problem.Invalid;
import dev.keeper.common.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertTests {

    private static final Caller ANNA = new Caller(UUID.randomUUID(), "Anna Rossi", List.of());
    private static final Caller BRUNO = new Caller(UUID.randomUUID(), "Bruno Verdi", List.of());
    private static final Instant MORNING = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void anAlertIsRaisedOnceAndKeepsWhatTheFirstMessageSaid() {
        var alert = anAlert();

        alert.raise(shortageOf(3, MORNING));
        alert.raise(shortageOf(1, NOON));

        assertThat(alert.shortage()).hasValue(shortageOf(3, MORNING));
        assertThat(alert.resolvedAt()).isEmpty();
    }

    @Test
    void anAlertIsResolvedOnce() {
        var alert = anAlert();
        alert.raise(shortageOf(3, MORNING));

        alert.resolve(MORNING);
        alert.resolve(NOON);

        assertThat(alert.resolvedAt()).hasValue(MORNING);
    }

    @Test
    void aRecoveryThatIsKnownBeforeItsShortageStillResolvesTheAlert() {
        var alert = anAlert();

        alert.resolve(NOON);
        assertThat(alert.isRaised()).isFalse();

        alert.raise(shortageOf(3, MORNING));
        assertThat(alert.isRaised()).isTrue();
        assertThat(alert.resolvedAt()).hasValue(NOON);
    }

    @Test
    void anAlertSaysWhatItIsAbout() {
        var id = UUID.randomUUID();

        var alert = Alert.ofProduct(id, "PHL", "OIL-5W30-1L");

        assertThat(alert.id()).isEqualTo(id);
        assertThat(alert.kind()).isEqualTo(AlertKind.LOW_STOCK);
        assertThat(alert.branch()).isEqualTo("PHL");
        assertThat(alert.sku()).hasValue("OIL-5W30-1L");
        assertThat(alert.make()).isEmpty();
    }

    @Test
    void anAlertAboutCarsNamesTheirMakeAndPerhapsTheirModel() {
        var alert = Alert.ofVehicles(UUID.randomUUID(), "PHL", "Hyundai", null);

        assertThat(alert.kind()).isEqualTo(AlertKind.LOW_VEHICLES);
        assertThat(alert.make()).hasValue("Hyundai");
        assertThat(alert.model()).isEmpty();
        assertThat(alert.sku()).isEmpty();
    }

    @Test
    void whoAcknowledgesFirstTakesCareOfIt() {
        var alert = aRaisedAlert();

        alert.acknowledge(Acknowledgement.by(ANNA, MORNING, "Ordered"));
        alert.acknowledge(Acknowledgement.by(BRUNO, NOON, null));

        assertThat(alert.acknowledgement()).hasValue(Acknowledgement.by(ANNA, MORNING, "Ordered"));
    }

    @Test
    void acknowledgingEndsASnooze() {
        var alert = aRaisedAlert();
        alert.snooze(Snooze.by(ANNA, MORNING, NOON, null));

        alert.acknowledge(Acknowledgement.by(BRUNO, MORNING, null));

        assertThat(alert.snooze()).isEmpty();
    }

    @Test
    void theLastSnoozeCountsAndTheSameOneChangesNothing() {
        var alert = aRaisedAlert();

        alert.snooze(Snooze.by(ANNA, MORNING, NOON, null));
        alert.snooze(Snooze.by(BRUNO, MORNING.plusSeconds(1), NOON, null));
        assertThat(alert.snooze()).hasValue(Snooze.by(ANNA, MORNING, NOON, null));

        alert.snooze(Snooze.by(BRUNO, MORNING, NOON.plusSeconds(1), null));
        assertThat(alert.snooze()).hasValue(Snooze.by(BRUNO, MORNING, NOON.plusSeconds(1), null));
    }

    @Test
    void aSnoozeEndsLaterThanNowAndAfterThirtyDaysAtMost() {
        var longest = MORNING.plus(Duration.ofDays(30));

        assertThatThrownBy(() -> Snooze.by(ANNA, MORNING, MORNING, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Snooze.by(ANNA, MORNING, longest.plusMillis(1), null))
                .isInstanceOf(Invalid.class);
        assertThat(Snooze.by(ANNA, MORNING, longest, null).snoozedUntil()).isEqualTo(longest);
    }

    @Test
    void anAlertThatIsOverNeedsNobody() {
        var alert = aRaisedAlert();
        alert.resolve(NOON);

        assertThatThrownBy(() -> alert.acknowledge(Acknowledgement.by(ANNA, NOON, null)))
                .isInstanceOf(AlertResolved.class);
        assertThatThrownBy(() -> alert.snooze(Snooze.by(ANNA, MORNING, NOON, null)))
                .isInstanceOf(AlertResolved.class);
    }

    private static Alert aRaisedAlert() {
        var alert = anAlert();
        alert.raise(shortageOf(3, MORNING));
        return alert;
    }

    private static Alert anAlert() {
        return Alert.ofProduct(UUID.randomUUID(), "PHL", "OIL-5W30-1L");
    }

    private static Shortage shortageOf(int available, Instant at) {
        return new Shortage("Engine oil 5W-30, 1 l", available, 4, 24, at);
    }
}
