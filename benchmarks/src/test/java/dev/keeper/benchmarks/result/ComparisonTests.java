package dev.keeper.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTests {

    private static final Samples A = new Samples("A", "/s", List.of(12_000.0, 3_000.0, 11_000.0));
    private static final Samples B = new Samples("B", "/s", List.of(10_000.0, 2_000.0, 10_000.0));

    @Test
    void theMedianIsTheMiddleOfAnyOrder() {
        assertThat(A.median()).isEqualTo(11_000);
        assertThat(Samples.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
        assertThatThrownBy(() -> Samples.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRatioIsThatOfEachPairSoThatASlowMinuteDoesNoHarm() {
        var ratio = Ratio.of(A, B);

        assertThat(ratio.median()).isCloseTo(1.2, within(1e-9));
        assertThat(ratio.min()).isCloseTo(1.1, within(1e-9));
        assertThat(ratio.max()).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void aSampleWithoutItsPartnerIsRefused() {
        var fewer = new Samples("B", "/s", List.of(1.0));

        assertThatThrownBy(() -> Ratio.of(A, fewer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goalsAreMetAtTheirLimit() {
        var ratio = new Ratio(1.2, 0.5, 5);

        assertThat(Goal.atLeast(1.2).isMetBy(ratio)).isTrue();
        assertThat(Goal.atMost(1.2).isMetBy(ratio)).isTrue();
        assertThat(Goal.atLeast(1.3).isMetBy(ratio)).isFalse();
        assertThat(Goal.atMost(1.1).isMetBy(ratio)).isFalse();
    }

    @Test
    void theTableIsAlignedAndSaysWhatCouldNotBeMeasured() {
        var report = new Report(
                "2 cores",
                List.of(
                        Comparison.of("spread", "a / b", A, B, Goal.atLeast(1)),
                        Comparison.of(
                                "lone", "c / d", new Samples("C", "ms", List.of(1.234)), null, Goal.atMost(1.1))));

        assertThat(report.text()).isEqualTo("""
                | Scenario | A / B | A         | B         | Ratio: median [min-max] | Goal    | Met |
                | -------- | ----- | --------- | --------- | ----------------------- | ------- | --- |
                | spread   | a / b | 11,000 /s | 10,000 /s | 1.20 [1.10-1.50]        | >= 1.00 | yes |
                | lone     | c / d | 1.23 ms   | -         | -                       | <= 1.10 | -   |

                2 cores""");
    }

    @Test
    void theFileHoldsEverySample(@TempDir Path folder) throws IOException {
        var file = folder.resolve("report.json");

        new Report("2 cores", List.of(Comparison.of("spread", "a / b", A, B, Goal.atLeast(1)))).writeTo(file);

        assertThat(Files.readString(file)).contains("\"machine\" : \"2 cores\"", "12000.0", "\"met\" : true");
    }
}
