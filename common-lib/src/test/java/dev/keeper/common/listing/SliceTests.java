package dev.keeper.common.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SliceTests {

    @Test
    void aFurtherRowMeansAFurtherPageThatStartsAfterTheLastItem() {
        var slice = Slice.of(List.of(1, 2, 3), 2, Cursor::of);

        assertThat(slice.items()).containsExactly(1, 2);
        assertThat(Objects.requireNonNull(slice.next()).number(0)).isEqualTo(2);
    }

    @Test
    void aPageThatIsJustFullIsTheLastOne() {
        var slice = Slice.of(List.of(1, 2), 2, Cursor::of);

        assertThat(slice.items()).containsExactly(1, 2);
        assertThat(slice.next()).isNull();
    }

    @Test
    void nothingIsOneEmptyPage() {
        assertThat(Slice.of(List.<Integer>of(), 50, Cursor::of)).isEqualTo(new Slice<>(List.of(), null, null, false));
    }

    @Test
    void aFirstPageHasNoneBeforeIt() {
        var slice = Slice.of(List.of(1, 2, 3), 2, null, Cursor::of);

        assertThat(slice.previous()).isNull();
        assertThat(number(slice.next())).isEqualTo(2);
    }

    @Test
    void aFollowingPageLeadsBackToWhatIsBeforeItsFirstItem() {
        var slice = Slice.of(List.of(3, 4), 2, Cursor.of(2), Cursor::of);

        assertThat(number(slice.previous())).isEqualTo(3);
        assertThat(Objects.requireNonNull(slice.previous()).isBackward()).isTrue();
        assertThat(slice.next()).isNull();
    }

    @Test
    void aPageReadBackwardsIsInTheListsOrderAndLeadsBothWays() {
        var slice = Slice.of(List.of(4, 3, 2), 2, Cursor.of(5).backward(), Cursor::of);

        assertThat(slice.items()).containsExactly(3, 4);
        assertThat(number(slice.previous())).isEqualTo(3);
        assertThat(number(slice.next())).isEqualTo(4);
    }

    @Test
    void theStartOfTheListReadBackwardsHasNoneBeforeIt() {
        var slice = Slice.of(List.of(2, 1), 2, Cursor.of(3).backward(), Cursor::of);

        assertThat(slice.items()).containsExactly(1, 2);
        assertThat(slice.previous()).isNull();
        assertThat(number(slice.next())).isEqualTo(2);
    }

    @Test
    void anApproximatePageStaysOneWhenItIsTranslated() {
        var slice = Slice.of(List.of(1), 2, Cursor::of).approximately().map(number -> "no. " + number);

        assertThat(slice.approximate()).isTrue();
        assertThat(slice.items()).containsExactly("no. 1");
    }

    @Test
    void translatedItemsKeepTheirOrderAndTheNextPage() {
        var slice = Slice.of(List.of(1, 2, 3), 2, Cursor::of).map(number -> "no. " + number);

        assertThat(slice.items()).containsExactly("no. 1", "no. 2");
        assertThat(slice.next()).isNotNull();
    }

    @Test
    void aSliceDoesNotChangeWithTheListItWasMadeOf() {
        var rows = new ArrayList<>(List.of(1));
        var slice = Slice.of(rows, 5, Cursor::of);

        rows.add(2);

        assertThat(slice.items()).containsExactly(1);
    }

    private static long number(@Nullable Cursor cursor) {
        return Objects.requireNonNull(cursor).number(0);
    }
}
