package dev.keeper.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a process of a service writes to.
 *
 * @param file where it is, with what earlier processes of the service have written
 * @param beginning where the process began to write
 */
record ServiceLog(Path file, long beginning) {

    private static final long LOG_BYTES = 20L << 20;

    /** To be called while no process of the service runs; a large file is put aside. */
    static ServiceLog beforeStart(KeeperService service, DataFolder data) throws IOException {
        var file = Files.createDirectories(data.logs()).resolve(service.module() + ".log");
        if (Files.exists(file) && Files.size(file) > LOG_BYTES) {
            Files.move(file, data.logs().resolve(service.module() + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ServiceLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** Whether the process has written this. */
    boolean tells(String what) {
        try (var written = Files.newInputStream(file)) {
            written.skipNBytes(beginning);
            return new String(written.readAllBytes(), UTF_8).contains(what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
