package dev.keeper.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgbenchTests {

    private static final String OUTPUT = """
            transaction type: one-statement.sql
            number of transactions actually processed: 61234
            number of failed transactions: 0 (0.000%)
            latency average = 0.783 ms
            initial connection time = 9.876 ms
            tps = 10217.123456 (without initial connection time)
            """;

    @Test
    void theRateIsReadFromTheOutput() {
        assertThat(Pgbench.rate(OUTPUT)).isEqualTo(10217.123456);
    }

    @Test
    void failuresAndAbortedRunsAreNoRate() {
        var failures = OUTPUT.replace("transactions: 0", "transactions: 3");

        assertThatThrownBy(() -> Pgbench.rate(failures)).isInstanceOf(BenchmarkFailed.class);
        assertThatThrownBy(() -> Pgbench.rate("pgbench: error: connection refused"))
                .isInstanceOf(BenchmarkFailed.class)
                .hasMessageContaining("connection refused");
    }
}
