package dev.keeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.standalone.refusal.ExitCode;
import dev.keeper.standalone.refusal.StartRefused;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

    @Test
    void withoutArgumentsTheDemoGroupRunsOnPort8080() {
        var options = parse("");

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.demo()).isTrue();
        assertThat(options.processes()).isFalse();
        assertThat(options.fresh()).isFalse();
        assertThat(options.data()).isEqualTo(Path.of(".keeper").toAbsolutePath());
    }

    @Test
    void aValueMayFollowASpaceOrAnEqualsSign() {
        assertThat(parse("--port 9000").port()).isEqualTo(9000);
        assertThat(parse("--port=9000").port()).isEqualTo(9000);
        assertThat(parse("--data=/tmp/a=b").data()).isEqualTo(Path.of("/tmp/a=b"));
    }

    @Test
    void theCommandLineWinsOverTheEnvironment() {
        var environment = Map.of("KEEPER_PORT", "7000", "KEEPER_HOME", "/tmp/home");

        assertThat(Options.parse(new String[0], environment).port()).isEqualTo(7000);
        assertThat(Options.parse(new String[0], environment).data()).isEqualTo(Path.of("/tmp/home"));
        assertThat(Options.parse(new String[] {"--port", "9000"}, environment).port())
                .isEqualTo(9000);
    }

    @Test
    void flagsAddUp() {
        var options = parse("--fresh --yes --processes --no-demo");

        assertThat(options.fresh()).isTrue();
        assertThat(options.yes()).isTrue();
        assertThat(options.processes()).isTrue();
        assertThat(options.demo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--prot 9000", "--port", "--port x", "--port 65536", "--port -1", "--data", "--fresh=yes", "up"})
    void whatIsNotUnderstoodIsRefusedInOneSentence(String arguments) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageEndingWith("./keeper up --help shows what there is.");
    }

    @Test
    void aWrongPortInTheEnvironmentIsNamed() {
        assertThatThrownBy(() -> Options.parse(new String[0], Map.of("KEEPER_PORT", "http")))
                .hasMessageContaining("KEEPER_PORT must be a number");
    }

    private static Options parse(String arguments) {
        return Options.parse(arguments.isEmpty() ? new String[0] : arguments.split(" "), Map.of());
    }
}
