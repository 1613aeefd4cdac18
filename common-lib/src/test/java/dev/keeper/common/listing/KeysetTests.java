package dev.keeper.common.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.problem.Malformed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Keyset<Line> NEWEST =
            Keyset.<Line>descending().instant("at", Line::at).number("id", Line::id);
    private static final Keyset<String> BY_NAME =
            Keyset.<String>ascending().text("lower(name)", "lower(%s)", name -> name);
    private static final Keyset<String> CHEAPEST = Keyset.<String>ascending().amount("price", price -> price);

    @Test
    void theFirstPageBeginsWhereTheListBegins() {
        assertThat(NEWEST.beyond(null)).isEqualTo("true");
        assertThat(NEWEST.orderBy(null)).isEqualTo("at DESC, id DESC");
        assertThat(NEWEST.parameters(null)).isEmpty();
        assertThat(BY_NAME.orderBy(null)).isEqualTo("lower(name) ASC");
    }

    @Test
    void theNextPageLiesBeyondTheCursorInTheOrderOfTheList() {
        var cursor = Cursor.of(NOON, 7);

        assertThat(NEWEST.beyond(cursor)).isEqualTo("(at, id) < (:cursorKey0, :cursorKey1) AND at <= :cursorKey0");
        assertThat(NEWEST.orderBy(cursor)).isEqualTo("at DESC, id DESC");
        assertThat(NEWEST.parameters(cursor))
                .isEqualTo(Map.of("cursorKey0", NOON.atOffset(ZoneOffset.UTC), "cursorKey1", 7L));
        assertThat(BY_NAME.beyond(Cursor.of("Bosch")))
                .isEqualTo("(lower(name)) > (lower(:cursorKey0)) AND lower(name) >= lower(:cursorKey0)");
    }

    @Test
    void thePageBeforeIsReadFromTheCursorTowardsTheBeginning() {
        var cursor = Cursor.of(NOON, 7).backward();

        assertThat(NEWEST.beyond(cursor)).startsWith("(at, id) > ").endsWith("at >= :cursorKey0");
        assertThat(NEWEST.orderBy(cursor)).isEqualTo("at ASC, id ASC");
        assertThat(BY_NAME.orderBy(Cursor.of("Bosch").backward())).isEqualTo("lower(name) DESC");
    }

    @Test
    void aCursorOfAnotherListIsMalformed() {
        assertThatThrownBy(() -> NEWEST.parameters(Cursor.of("Bosch"))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18500.00", "-0.5", "Infinity", "-Infinity"})
    void anAmountIsComparedAsANumber(String amount) {
        var cursor = Cursor.of(amount);

        assertThat(CHEAPEST.beyond(cursor))
                .isEqualTo("(price) > (:cursorKey0::numeric) AND price >= :cursorKey0::numeric");
        assertThat(CHEAPEST.parameters(cursor)).isEqualTo(Map.of("cursorKey0", amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "1e9", "1; DROP TABLE vehicles", "+1", "1.00001"})
    void whatIsNoAmountIsMalformed(String amount) {
        assertThatThrownBy(() -> CHEAPEST.parameters(Cursor.of(amount))).isInstanceOf(Malformed.class);
    }

    @Test
    void theLinksOfAPageStandAtItsOwnItems() {
        var page = NEWEST.page(2, Cursor.of(NOON, 9));

        var slice = page.of(List.of(new Line(NOON, 8), new Line(NOON, 7), new Line(NOON, 6)));

        assertThat(page.rows()).isEqualTo(3);
        assertThat(page.parameters()).containsEntry("limit", 3);
        assertThat(slice.items()).extracting(Line::id).containsExactly(8L, 7L);
        assertThat(slice.next())
                .isNotNull()
                .extracting(Cursor::encoded)
                .isEqualTo(Cursor.of(NOON, 7L).encoded());
        assertThat(slice.previous())
                .isNotNull()
                .extracting(Cursor::encoded)
                .isEqualTo(Cursor.of(NOON, 8L).backward().encoded());
    }

    private record Line(Instant at, long id) {}
}
