package dev.keeper.standalone;

import dev.keeper.standalone.refusal.ExitCode;
import dev.keeper.standalone.refusal.StartRefused;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;

/**
 * The options from the command line.
 *
 * @param port of the gateway, 0 for a free one
 * @param data the folder for all data
 * @param fresh delete its content first
 * @param yes do not ask before deleting
 * @param processes one JVM per service
 * @param demo seed the demo group at the first start
 * @param help only print the help
 */
record Options(int port, Path data, boolean fresh, boolean yes, boolean processes, boolean demo, boolean help) {

    static final String HELP = """
            ./keeper up [options]   starts Keeper on this machine and shows where it is

              --port NUMBER   port of the web page and the API (default 8080, or KEEPER_PORT)
              --data FOLDER   where data and logs are kept (default .keeper beside the script, or KEEPER_HOME)
              --fresh         delete all data first; asks before it does
              --yes           do not ask
              --processes     run each service in a JVM of its own, as in containers
              --no-demo       at the first start, create only an administrator instead of the demo group
              --help          show this text

            Ctrl-C stops everything in order; the next start keeps the data.""";

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65535;

    Options {
        data = data.toAbsolutePath().normalize();
    }

    /** Parses the arguments; missing ones come from the environment. */
    static Options parse(String[] arguments, Map<String, String> environment) {
        var options = new Options(
                port(environment.getOrDefault("KEEPER_PORT", String.valueOf(DEFAULT_PORT)), "KEEPER_PORT"),
                Path.of(environment.getOrDefault("KEEPER_HOME", ".keeper")),
                false,
                false,
                false,
                true,
                false);
        var left = new ArrayDeque<>(Arrays.asList(arguments));
        while (!left.isEmpty()) {
            options = options.with(left);
        }
        return options;
    }

    /** Removes one option from the front, written as {@code --name value} or {@code --name=value}. */
    private Options with(Deque<String> left) {
        var argument = left.removeFirst();
        var equals = argument.indexOf('=');
        var name = equals < 0 ? argument : argument.substring(0, equals);
        if (equals >= 0) {
            left.addFirst(argument.substring(equals + 1));
        }
        var takesValue = name.equals("--port") || name.equals("--data");
        if (takesValue && (left.isEmpty() || left.getFirst().isBlank())) {
            throw wrong(name + " needs a value");
        }
        if (!takesValue && equals >= 0) {
            throw wrong(name + " takes no value");
        }
        return switch (name) {
            case "--port" -> new Options(port(left.removeFirst(), name), data, fresh, yes, processes, demo, help);
            case "--data" -> new Options(port, Path.of(left.removeFirst()), fresh, yes, processes, demo, help);
            case "--fresh" -> new Options(port, data, true, yes, processes, demo, help);
            case "--yes" -> new Options(port, data, fresh, true, processes, demo, help);
            case "--processes" -> new Options(port, data, fresh, yes, true, demo, help);
            case "--no-demo" -> new Options(port, data, fresh, yes, processes, false, help);
            case "--help", "-h" -> new Options(port, data, fresh, yes, processes, demo, true);
            default -> throw wrong("there is no option " + argument);
        };
    }

    private static int port(String text, String name) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below, like a number out of range.
        }
        throw wrong("%s must be a number from 0 to %d and is \"%s\"".formatted(name, HIGHEST_PORT, text));
    }

    private static StartRefused wrong(String what) {
        return new StartRefused(ExitCode.USAGE, what + "; ./keeper up --help shows what there is.");
    }
}
