package dev.keeper.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        assertThat(Slice.of(List.<Integer>of(), 50, Cursor::of)).isEqualTo(new Slice<>(List.of(), null));
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
}
