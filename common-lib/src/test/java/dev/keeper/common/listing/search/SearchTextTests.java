package dev.keeper.common.listing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTests {

    @Test
    void aWholeVinIsLookedUpByItsEndAndComparedWhole() {
        var text = SearchText.of("1FADP5AU0DL734821");

        assertThat(text.condition("search_text"))
                .isEqualTo("(search_text LIKE :end0 AND strpos(search_text, :word0) > 0)");
        assertThat(text.parameters()).isEqualTo(Map.of("end0", "%734821%", "word0", "1fadp5au0dl734821"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fusion", "734821", "a-b-c-d-", "100%-sure!"})
    void aShortWordAndOneWithSignsAtItsEndAreLookedUpWhole(String word) {
        assertThat(SearchText.of(word).condition("search_text")).isEqualTo("search_text LIKE :word0");
    }

    @Test
    void eachWordIsAConditionOfItsOwn() {
        assertThat(SearchText.of("Santa  hybrids").condition("search_text"))
                .isEqualTo("search_text LIKE :word0 AND (search_text LIKE :end1 AND strpos(search_text, :word1) > 0)");
    }

    @Test
    void oneOrTwoCharactersHaveToBeginAWord() {
        var text = SearchText.of("ro");

        assertThat(text.condition("search_text")).isEqualTo("(search_text LIKE :word0 OR search_text LIKE :inner0)");
        assertThat(text.parameters()).isEqualTo(Map.of("word0", "ro%", "inner0", "% ro%"));
    }

    @Test
    void aWordAlsoBeginsBehindALineBreakWhereTheTextHasLines() {
        var text = SearchText.inLines("ro");

        assertThat(text.condition("search"))
                .isEqualTo("(search LIKE :word0 OR search LIKE :inner0 OR search LIKE :line0)");
        assertThat(text.parameters()).isEqualTo(Map.of("word0", "ro%", "inner0", "% ro%", "line0", "%\nro%"));
    }

    @Test
    void whatMeansSomethingToThePatternStandsForItself() {
        assertThat(SearchText.of("10%_\\").parameters()).isEqualTo(Map.of("word0", "%10\\%\\_\\\\%"));
    }

    @Test
    void signsAloneFindNothing() {
        assertThat(SearchText.of("& -").condition("search_text")).isEqualTo("false");
        assertThat(SearchText.of("& -").parameters()).isEmpty();
        assertThat(SearchText.of("a&").condition("search_text")).isNotEqualTo("false");
    }
}
