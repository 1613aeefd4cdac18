package dev.keeper.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.benchmarks.measurement.Run.Settings;
import dev.keeper.benchmarks.measurement.StockRequest;
import dev.keeper.benchmarks.scenario.Scenario;
import dev.keeper.benchmarks.scenario.Scenarios;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

    @Test
    void withoutArgumentsEverythingIsMeasuredByHolds() {
        var options = Options.parse();

        assertThat(options.scenarios()).isEqualTo(Scenarios.all());
        assertThat(options.settings().request()).isEqualTo(StockRequest.HOLDS);
        assertThat(options.json()).isEmpty();
    }

    @Test
    void scenariosAndSettingsComeInAnyOrder() {
        var options = Options.parse(
                "reserve-hot", "--rounds", "3", "--seconds", "2", "--json", "out.json", "depth", "--warm-up", "1");

        assertThat(options.scenarios()).extracting(Scenario::name).containsExactly("reserve-hot", "depth");
        assertThat(options.settings())
                .isEqualTo(new Settings(3, Duration.ofSeconds(2), Duration.ofSeconds(1), StockRequest.HOLDS));
        assertThat(options.json()).contains(Path.of("out.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserve-cold", "--rounds", "--rounds 0", "--rounds many", "--request orders", "--fast"})
    void whatThereIsNotIsRefusedInOneSentence(String line) {
        assertThatThrownBy(() -> Options.parse(line.split(" ", -1)))
                .isInstanceOf(WrongUsage.class)
                .hasMessageEndingWith("./keeper bench --help shows what there is.");
    }

    @Test
    void theHelpNamesEveryScenario() {
        assertThat(Options.HELP)
                .contains(Scenarios.all().stream().map(Scenario::name).toList());
    }
}
