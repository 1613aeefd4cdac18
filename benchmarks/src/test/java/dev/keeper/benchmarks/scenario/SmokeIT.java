package dev.keeper.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.benchmarks.machine.BenchmarkFailed;
import dev.keeper.benchmarks.machine.MeasuredSuite;
import dev.keeper.benchmarks.measurement.LedgerCheck;
import dev.keeper.benchmarks.measurement.Rounds;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.measurement.Run.Settings;
import dev.keeper.benchmarks.measurement.Stock;
import dev.keeper.benchmarks.measurement.StockRequest;
import dev.keeper.benchmarks.measurement.Yardstick;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs everything that a measurement needs, for as short as possible; the speed does not matter here. */
class SmokeIT {

    private static final int ROWS = 100;
    private static final String INDEXES_FOR_READING =
            "SELECT count(*) FROM pg_indexes WHERE tablename = 'vehicles' AND indexname LIKE 'ix%'";

    @TempDir
    private Path folder;

    @Test
    void aShortRunMeasuresBothSidesAndBalancesTheBooks() throws InterruptedException {
        var told = new ArrayList<String>();
        try (var workbench = new MeasuredSuite(folder, Path.of("target/logs").toAbsolutePath())) {
            var settings = new Settings(1, Duration.ofMillis(300), Duration.ZERO, StockRequest.HOLDS);
            var run = new Run(workbench, settings, told::add);
            var stock = Stock.open(run, ROWS);
            assertThat(stock.database().number(INDEXES_FOR_READING)).isGreaterThan(1);

            var yardstick = new Yardstick(run, stock.database(), ROWS);
            var sides = Stream.concat(
                            Stream.of(
                                    stock.reserving(),
                                    stock.firstPage(),
                                    stock.lastPage(),
                                    stock.availability(),
                                    stock.search()),
                            Stream.of(yardstick.oneStatement(ROWS, 2), yardstick.selectForUpdate(1, 2))
                                    .flatMap(Optional::stream))
                    .toList();
            var rounds = Rounds.of(run, sides);

            assertThat(sides)
                    .allSatisfy(side -> assertThat(rounds.of(side).median()).isPositive());
            assertThat(told).anySatisfy(line -> assertThat(line).contains("books: 0 differences"));
            aMissingUnitIsFound(stock);
        }
    }

    private static void aMissingUnitIsFound(Stock stock) {
        stock.database()
                .execute(
                        "UPDATE stock_levels SET on_hand = on_hand - 1 WHERE id = (SELECT min(id::text)::uuid FROM stock_levels)");

        assertThatThrownBy(new LedgerCheck(stock.database())::requireBalance)
                .isInstanceOf(BenchmarkFailed.class)
                .hasMessageContaining("books: 1 differences");
    }
}
