package dev.keeper.standalone.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The output of a service's process.
 *
 * @param file the log file, with the output of earlier processes of the service
 * @param beginning the position at which the process started to write
 */
record ServiceLog(Path file, long beginning) {

    private static final long LOG_BYTES = 20L << 20;

    /** Opens the log, and puts a large file aside. Call it while no process of the service runs. */
    static ServiceLog beforeStart(KeeperService service, DataFolder data) throws IOException {
        var file = Files.createDirectories(data.logs()).resolve(service.module() + ".log");
        if (Files.exists(file) && Files.size(file) > LOG_BYTES) {
            Files.move(file, data.logs().resolve(service.module() + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ServiceLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** Returns whether the process has written this text. */
    boolean tells(String what) {
        try (var written = Files.newInputStream(file)) {
            written.skipNBytes(beginning);
            return new String(written.readAllBytes(), UTF_8).contains(what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
