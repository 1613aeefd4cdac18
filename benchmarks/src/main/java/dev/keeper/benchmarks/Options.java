package dev.keeper.benchmarks;

import dev.keeper.benchmarks.measurement.Run.Settings;
import dev.keeper.benchmarks.measurement.StockRequest;
import dev.keeper.benchmarks.scenario.Scenario;
import dev.keeper.benchmarks.scenario.Scenarios;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The options from the command line. */
final class Options {

    private static final String SCENARIOS = Scenarios.all().stream()
            .map(scenario -> "  %-15s %s".formatted(scenario.name(), scenario.description()))
            .collect(Collectors.joining("\n"));

    static final String HELP = """
            ./keeper bench [options] [scenario...]   measures Keeper's speed against yardsticks on this machine

            Scenarios, all of them when none is named:
            %s

            Options:
              --rounds NUMBER    how often A and B are measured in turns (default 5)
              --seconds NUMBER   how long one measurement takes (default 5)
              --warm-up NUMBER   seconds of work before a service is measured (default 45)
              --request NAME     how stock is reserved: holds (default), or stock-adjustments to compare with
              --folder FOLDER    where the temporary folder is made; its disk is the one that is measured
              --json FILE        also write everything, with each sample, to a file
              --help             show this text""".formatted(SCENARIOS);

    private static final int MOST = 3600;

    private final List<Scenario> scenarios = new ArrayList<>();
    private int rounds = 5;
    private int seconds = 5;
    private int warmUp = 45;
    private StockRequest request = StockRequest.HOLDS;
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    private Optional<Path> json = Optional.empty();
    private boolean help;

    private Options() {}

    static Options parse(String... arguments) {
        var options = new Options();
        var left = new ArrayDeque<>(Arrays.asList(arguments));
        while (!left.isEmpty()) {
            options.take(left.removeFirst(), left);
        }
        return options;
    }

    List<Scenario> scenarios() {
        return scenarios.isEmpty() ? Scenarios.all() : List.copyOf(scenarios);
    }

    Settings settings() {
        return new Settings(rounds, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp), request);
    }

    Path folder() {
        return folder;
    }

    Optional<Path> json() {
        return json;
    }

    boolean help() {
        return help;
    }

    private void take(String argument, Deque<String> left) {
        switch (argument) {
            case "--rounds" -> rounds = number(argument, left);
            case "--seconds" -> seconds = number(argument, left);
            case "--warm-up" -> warmUp = number(argument, left);
            case "--request" -> request = request(value(argument, left));
            case "--folder" -> folder = Path.of(value(argument, left));
            case "--json" -> json = Optional.of(Path.of(value(argument, left)));
            case "--help", "-h" -> help = true;
            default -> scenarios.add(scenario(argument));
        }
    }

    private static Scenario scenario(String name) {
        return Scenarios.named(name)
                .orElseThrow(() ->
                        wrong(name.startsWith("-") ? "there is no option " + name : "there is no scenario " + name));
    }

    private static StockRequest request(String name) {
        return StockRequest.named(name).orElseThrow(() -> wrong("there is no request " + name));
    }

    private static int number(String option, Deque<String> left) {
        var text = value(option, left);
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below, like a number out of range.
        }
        throw wrong("%s must be a number from 1 to %d and is \"%s\"".formatted(option, MOST, text));
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw wrong(option + " needs a value");
        }
        return left.removeFirst();
    }

    private static WrongUsage wrong(String what) {
        return new WrongUsage(what + "; ./keeper bench --help shows what there is.");
    }
}
