package dev.keeper.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleLineTests {

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\u0000", "\u001b", "\u0085", "\u2028", "\u2029", "\u007f"})
    void nothingForgesASecondLine(String separator) {
        assertThat(SingleLine.of("one" + separator + "two")).matches("one\uFFFD+two");
    }

    @Test
    void whatNobodyWantsToReadIsCut() {
        assertThat(SingleLine.of("x".repeat(1_000))).hasSize(300).endsWith("…");
        assertThat(SingleLine.of("x".repeat(300))).doesNotContain("…");
    }
}
