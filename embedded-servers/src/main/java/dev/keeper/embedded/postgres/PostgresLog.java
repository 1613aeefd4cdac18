package dev.keeper.embedded.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file with a server's own messages. */
record PostgresLog(Path file) {

    private static final long BYTES = 10L << 20;

    /** Puts a large file aside. Call it while the server is not running. */
    void rotate() {
        try {
            if (size() > BYTES) {
                Files.move(file, file.resolveSibling("postgresql.1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what was written after this position. */
    String since(long position) {
        try {
            if (!Files.exists(file)) {
                return "";
            }
            var bytes = Files.readAllBytes(file);
            var from = (int) Math.min(position, bytes.length);
            return new String(bytes, from, bytes.length - from, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> lastFatal(String logged) {
        return logged.lines()
                .filter(line -> line.contains("FATAL:"))
                .map(line -> line.substring(line.indexOf("FATAL:") + "FATAL:".length())
                        .strip())
                .reduce((earlier, later) -> later);
    }
}
