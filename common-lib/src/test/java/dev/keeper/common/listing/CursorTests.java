package dev.keeper.common.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.problem.Malformed;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @Test
    void keysAreReadBackAsTheyWereWritten() {
        var moment = Instant.parse("2026-11-20T09:30:00.123456Z");
        var id = UUID.randomUUID();

        var cursor = reread(Cursor.of(moment, id, 42L, "Città del Vaticano, \"€\""));

        assertThat(cursor.instant(0)).isEqualTo(moment);
        assertThat(cursor.uuid(1)).isEqualTo(id);
        assertThat(cursor.number(2)).isEqualTo(42L);
        assertThat(cursor.text(3)).isEqualTo("Città del Vaticano, \"€\"");
    }

    @Test
    void theLinkNeedsNoEscaping() {
        assertThat(Cursor.of("ÿþ?&=+/", 1).encoded()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void theDirectionTravelsWithTheKeys() {
        var cursor = reread(Cursor.of("Bolts", 7).backward());

        assertThat(cursor.isBackward()).isTrue();
        assertThat(cursor.text(0)).isEqualTo("Bolts");
        assertThat(cursor.number(1)).isEqualTo(7);
        assertThat(reread(Cursor.of("Bolts", 7)).isBackward()).isFalse();
    }

    @Test
    void noCursorMeansTheFirstPage() {
        assertThat(Cursor.parse(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "a b", "AAA*", "="})
    void whatIsNoCursorIsMalformed(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void aCursorOfAMegabyteIsMalformed() {
        assertThatThrownBy(() -> Cursor.parse("A".repeat(1_000_000))).isInstanceOf(Malformed.class);
    }

    @Test
    void aKeyOfAnotherKindIsMalformed() {
        var cursor = reread(Cursor.of("yesterday"));

        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
    void aMomentThatNoDatabaseHoldsIsMalformed(String moment) {
        var cursor = reread(Cursor.of(moment));

        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(Malformed.class);
    }

    @Test
    void aKeyThatIsMissingIsMalformed() {
        var cursor = reread(Cursor.of("only one"));

        assertThatThrownBy(() -> cursor.text(1)).isInstanceOf(Malformed.class);
    }

    private static Cursor reread(Cursor cursor) {
        return Objects.requireNonNull(Cursor.parse(cursor.encoded()));
    }
}
