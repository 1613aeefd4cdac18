package dev.keeper.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTests {

    private static final long MILLI = 1_000_000;

    @Test
    void percentilesAreThoseOfAllClientsTogether() {
        var slow = of(LongStream.rangeClosed(51, 100));
        var fast = of(LongStream.rangeClosed(1, 50));

        var all = Latencies.sorted(List.of(slow, fast));

        assertThat(all.count()).isEqualTo(100);
        assertThat(all.percentile(0.5)).isEqualTo(50);
        assertThat(all.percentile(0.99)).isEqualTo(99);
        assertThat(all.percentile(1)).isEqualTo(100);
        assertThat(all.percentile(0.001)).isEqualTo(1);
    }

    @Test
    void thereIsRoomForAnyNumber() {
        var many = of(LongStream.range(0, 100_000));

        assertThat(Latencies.sorted(List.of(many)).count()).isEqualTo(100_000);
    }

    @Test
    void nothingHasNoPercentile() {
        assertThatThrownBy(() -> Latencies.sorted(List.of()).percentile(0.5)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theRateIsCountedOverTheTimeThatItTook() {
        var result = LoadResult.of(Latencies.sorted(List.of(of(LongStream.rangeClosed(1, 10)))), 500 * MILLI);

        assertThat(result).isEqualTo(new LoadResult(10, 20, 5, 10));
    }

    private static Latencies of(LongStream millis) {
        var latencies = new Latencies();
        millis.forEach(milli -> latencies.add(milli * MILLI));
        return latencies;
    }
}
