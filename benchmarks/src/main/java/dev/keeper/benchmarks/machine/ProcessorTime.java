package dev.keeper.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The processor time of processes and of all their descendants. */
final class ProcessorTime {

    private ProcessorTime() {}

    /** Returns the sum over all running processes; ended ones are not counted. */
    static Duration of(ProcessHandle... roots) {
        return Stream.of(roots)
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct()
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the server of this folder, which is not a child of the process that started it. */
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
