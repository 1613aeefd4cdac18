package dev.keeper.benchmarks.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The facts about this machine that are needed to compare figures. */
final class Machine {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    private Machine() {}

    static String describe(String postgresVersion, Path folder, double loadAverage) {
        return String.format(
                Locale.ROOT,
                "%d cores, %s, %s %s, Java %s, PostgreSQL %s (durable, on %s); load average %.1f before the run",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                postgresVersion,
                fileSystem(folder),
                loadAverage);
    }

    /**
     * Returns how many programs wanted a processor on average over the last minute; before a run, those are other programs.
     */
    static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() {
        try (var lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException notLinux) {
            return "unknown processor";
        }
    }

    private static String fileSystem(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException e) {
            return "unknown file system";
        }
    }
}
