package dev.keeper.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How long processors have worked for processes and for those that they have started. */
final class ProcessorTime {

    private ProcessorTime() {}

    /** The sum over all that still run; what has ended is not counted. */
    static Duration of(ProcessHandle... roots) {
        return Stream.of(roots)
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct()
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The server in this folder, which is no child of the process that started it. */
    static ProcessHandle postgres(Path folder) {
        try {
            var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .orElseThrow(() -> new BenchmarkFailed("PostgreSQL does not run any more."));
        } catch (IOException e) {
            throw new BenchmarkFailed("The process of PostgreSQL could not be found.", e);
        }
    }
}
