package dev.keeper.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.benchmarks.machine.MeasuredSuite;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.measurement.Run.Settings;
import dev.keeper.benchmarks.measurement.SagaBench;
import dev.keeper.benchmarks.measurement.StockRequest;
import dev.keeper.benchmarks.result.Comparison;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sends orders through both services and messages out of an outbox, for as short as possible. */
class SagaSmokeIT {

    private static final int ROWS = 100;
    private static final int CLIENTS = 4;
    private static final int MESSAGES = 1_000;
    private static final Settings SHORT = new Settings(1, Duration.ofMillis(500), Duration.ZERO, StockRequest.HOLDS);

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void ordersAreDecidedAndTheirPartsAreMeasured() throws InterruptedException {
        try (var workbench = workbench()) {
            var run = new Run(workbench, SHORT, told::add);
            var bench = SagaBench.open(run, "saga_smoke", ROWS);

            assertThat(new OrderDecision().run(run, bench)).hasSize(3).allSatisfy(SagaSmokeIT::assertMeasured);
            assertThat(new Saga().run(run, bench, CLIENTS)).hasSize(2).first().satisfies(SagaSmokeIT::assertMeasured);
            assertThat(told)
                    .filteredOn(line -> line.contains("books: 0 differences"))
                    .hasSize(2);
        }
    }

    @Test
    void aPersonAloneIsMeasured() throws InterruptedException {
        try (var workbench = workbench()) {
            var run = new Run(workbench, SHORT, told::add);

            assertThat(new Lone().run(run, SagaBench.open(run, "lone_smoke", ROWS)))
                    .hasSize(3)
                    .allSatisfy(SagaSmokeIT::assertMeasured);
            assertThat(told)
                    .filteredOn(line -> line.contains("books: 0 differences"))
                    .hasSize(3);
        }
    }

    @Test
    void aFullOutboxIsSent() throws InterruptedException {
        try (var workbench = workbench()) {
            var comparisons = new RelayDrain().run(new Run(workbench, SHORT, told::add), ROWS, CLIENTS, MESSAGES);

            assertThat(comparisons).hasSize(2).allSatisfy(SagaSmokeIT::assertMeasured);
        }
    }

    private MeasuredSuite workbench() {
        return new MeasuredSuite(folder, Path.of("target/logs").toAbsolutePath());
    }

    private static void assertMeasured(Comparison comparison) {
        assertThat(comparison.a().median()).isPositive();
    }
}
