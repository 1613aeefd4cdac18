package dev.keeper.inventory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.problem.Malformed;
import dev.keeper.common.web.Cursor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeysetTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Keyset NEWEST = Keyset.descending().instant("at").number("id");
    private static final Keyset BY_NAME = Keyset.ascending().text("lower(name)", "lower(%s)");

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
}
