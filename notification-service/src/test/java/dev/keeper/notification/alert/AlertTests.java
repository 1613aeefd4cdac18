package dev.keeper.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertTests {

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

        var alert = new Alert(id, AlertKind.LOW_STOCK, "PHL", "OIL-5W30-1L");

        assertThat(alert.id()).isEqualTo(id);
        assertThat(alert.kind()).isEqualTo(AlertKind.LOW_STOCK);
        assertThat(alert.branch()).isEqualTo("PHL");
        assertThat(alert.sku()).isEqualTo("OIL-5W30-1L");
    }

    private static Alert anAlert() {
        return new Alert(UUID.randomUUID(), AlertKind.LOW_STOCK, "PHL", "OIL-5W30-1L");
    }

    private static Shortage shortageOf(int available, Instant at) {
        return new Shortage("Engine oil 5W-30, 1 l", available, 4, 24, at);
    }
}
