package dev.keeper.standalone;

import static dev.keeper.standalone.TestSuite.key;
import static dev.keeper.standalone.TestSuite.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.standalone.demo.DemoGroup;
import dev.keeper.standalone.demo.KeeperClient;
import dev.keeper.standalone.refusal.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as its user sees it: a process with a terminal and an exit code. */
class KilledLauncherIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern ADDRESS = Pattern.compile("Keeper runs at +(http://localhost:\\d+)");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopWhatStillRuns() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterEverythingWasKilled() throws Exception {
        var first = launch("first");
        var administrator = administrator(awaitSummary(first, "first"));
        var part = Map.of("sku", "KILL-1", "name", "Survivor", "price", usd("1.00"));
        var receipt = Map.of("branch", "PHL", "lines", List.of(Map.of("sku", "KILL-1", "quantity", 7)));
        administrator.post("/api/v1/products", part, key()).expect(201);
        administrator.post("/api/v1/stock-receipts", receipt, key()).expect(201);

        killPostgres();
        first.destroyForcibly().waitFor();
        var second = launch("second");
        var address = awaitSummary(second, "second");

        var level = administrator(address)
                .get("/api/v1/stock-levels?branch=PHL&sku=KILL-1")
                .expect(200)
                .path("items")
                .get(0);
        assertThat(level.path("onHand").asInt()).isEqualTo(7);
        assertThat(output("second")).doesNotContain("Putting in the demo group");

        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output("second")).contains("Keeper has stopped");
        assertThat(folder.resolve("data/postgresql/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aSecondStartOnTheSameDataIsRefusedInOneSentence() throws Exception {
        var first = launch("first");
        await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("data/installation.properties")));

        var second = launch("second");

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(ExitCode.ALREADY_RUNNING.number());
        assertThat(output("second").strip())
                .startsWith("keeper: Keeper already runs on")
                .hasLineCount(1);
        assertThat(first.isAlive()).isTrue();
    }

    private static KeeperClient administrator(URI address) {
        return new KeeperClient(address).signedIn(DemoGroup.ADMINISTRATOR.email(), DemoGroup.PASSWORD);
    }

    private Process launch(String name) throws IOException {
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx640m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Keeper.class.getName(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".txt").toFile());
        // With it, java would print a line about the options, besides the launcher's own sentence.
        builder.environment().remove("JDK_JAVA_OPTIONS");
        var process = builder.start();
        started.add(process);
        return process;
    }

    /** Waits for the line that reports that Keeper runs. */
    private URI awaitSummary(Process process, String name) throws IOException {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || output(name).contains("Ctrl-C stops everything"));
        assertThat(output(name)).contains("Keeper runs at").contains(DemoGroup.PASSWORD);
        var address = ADDRESS.matcher(output(name));
        assertThat(address.find()).isTrue();
        return URI.create(address.group(1));
    }

    private void killPostgres() throws IOException {
        var pid = Files.readAllLines(folder.resolve("data/postgresql/data/postmaster.pid"))
                .getFirst();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    private String output(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".txt"));
    }
}
