package dev.keeper.benchmarks;

import dev.keeper.benchmarks.machine.BenchmarkFailed;
import dev.keeper.benchmarks.machine.MeasuredSuite;
import dev.keeper.benchmarks.measurement.Run;
import dev.keeper.benchmarks.result.Comparison;
import dev.keeper.benchmarks.result.Report;
import dev.keeper.benchmarks.scenario.Scenario;
import dev.keeper.embedded.EmbeddedServerFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Runs the scenarios from the command line and prints one table. */
public final class Bench {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final Options options;
    private final Terminal terminal;
    private final Path logs;
    private volatile @Nullable MeasuredSuite workbench;
    private volatile boolean stopping;
    private String machine = "";

    private Bench(Options options, Terminal terminal, Path logs) {
        this.options = options;
        this.terminal = terminal;
        this.logs = logs;
    }

    public static void main(String[] arguments) {
        var terminal = new Terminal();
        try {
            var options = Options.parse(arguments);
            if (options.help()) {
                terminal.say(Options.HELP);
                return;
            }
            new Bench(options, terminal, logs()).run();
            // Kafka's remaining threads would keep the JVM alive for a while.
            System.exit(0);
        } catch (WrongUsage wrong) {
            terminal.complain(String.valueOf(wrong.getMessage()));
            System.exit(WRONG_USAGE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-bench"));
        try {
            var comparisons = new ArrayList<Comparison>();
            for (var scenario : options.scenarios()) {
                comparisons.addAll(run(scenario));
            }
            var report = new Report(machine, comparisons);
            options.json().ifPresent(report::writeTo);
            terminal.say("\n" + report.text());
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private List<Comparison> run(Scenario scenario) throws InterruptedException {
        terminal.say("%s: %s".formatted(scenario.name(), scenario.description()));
        try (var fresh = new MeasuredSuite(options.folder(), logs)) {
            workbench = fresh;
            if (stopping) {
                throw new BenchmarkFailed("The run was stopped.");
            }
            if (machine.isEmpty()) {
                machine = fresh.machine();
            }
            return scenario.run(new Run(fresh, options.settings(), terminal::say));
        }
    }

    private void stop() {
        stopping = true;
        var current = workbench;
        if (current != null) {
            current.close();
        }
    }

    /** Shows one sentence and logs the rest; a deliberately stopped run needs no explanation. */
    private void fail(RuntimeException e) {
        if (stopping) {
            return;
        }
        LoggerFactory.getLogger(Bench.class).error("The run failed", e);
        var sentence = e instanceof BenchmarkFailed || e instanceof EmbeddedServerFailure
                ? String.valueOf(e.getMessage())
                : "The run failed: %s (more in %s).".formatted(e.getMessage(), logs);
        terminal.complain(sentence);
        System.exit(FAILED);
    }

    private static Path logs() {
        var folder =
                Path.of(System.getProperty("keeper.root", ".")).toAbsolutePath().resolve("benchmarks/target/logs");
        System.setProperty("keeper.bench.log", folder.resolve("bench.log").toString());
        System.setProperty("logback.configurationFile", "bench-log.xml");
        return folder;
    }
}
