package dev.keeper.ordering.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchedWordTests {

    @Test
    void aWordMayStandAnywhere() {
        var word = new SearchedWord("word0", "rossi");

        assertThat(word.in("search")).isEqualTo("search LIKE :word0");
        assertThat(word.parameters()).isEqualTo(Map.of("word0", "%rossi%"));
    }

    @Test
    void oneOrTwoCharactersHaveToBeginAWord() {
        var word = new SearchedWord("word1", "ro");

        assertThat(word.in("search"))
                .isEqualTo("(search LIKE :word1 OR search LIKE :word1AfterBlank OR search LIKE :word1AfterBreak)");
        assertThat(word.parameters())
                .isEqualTo(Map.of("word1", "ro%", "word1AfterBlank", "% ro%", "word1AfterBreak", "%\nro%"));
    }

    @Test
    void whatMeansSomethingToThePatternStandsForItself() {
        assertThat(new SearchedWord("word0", "10%_\\").parameters()).isEqualTo(Map.of("word0", "%10\\%\\_\\\\%"));
    }

    @Test
    void signsAloneHaveNeitherLetterNorDigit() {
        assertThat(new SearchedWord("word0", "&").hasLetterOrDigit()).isFalse();
        assertThat(new SearchedWord("word0", "a&").hasLetterOrDigit()).isTrue();
    }
}
