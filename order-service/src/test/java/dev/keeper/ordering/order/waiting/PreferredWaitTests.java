package dev.keeper.ordering.order.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferredWaitTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wait=5                               | 5
            Wait = 5                             | 5
            wait="5"                             | 5
            respond-async, wait=7                | 7
            return=representation; x=1, wait=3   | 3
            wait=3;foo=1, return=minimal         | 3
            wait=10                              | 10
            wait=11                              | 10
            wait=999999999                       | 10
            """)
    void isReadAndCapped(String prefer, int seconds) {
        assertThat(PreferredWait.parse(prefer)).contains(new PreferredWait(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=", "wait=0", "wait=-1", "wait=1.5", "wait=9999999999", "await=5", "x"})
    void whatCannotBeUnderstoodIsNoPreference(String prefer) {
        assertThat(PreferredWait.parse(prefer)).isEmpty();
    }

    @Test
    void withoutTheHeaderNobodyWaits() {
        assertThat(PreferredWait.parse(null)).isEmpty();
    }
}
