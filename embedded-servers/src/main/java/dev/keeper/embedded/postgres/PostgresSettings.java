package dev.keeper.embedded.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of an {@link EmbeddedPostgres}.
 *
 * @param folder for its data, its password and its log
 * @param cache for the unpacked programs
 * @param isThrowaway fast instead of durable, and its folder is deleted when it stops
 * @param options settings of {@code postgresql.conf} by name, which override Keeper's own
 */
record PostgresSettings(Path folder, Path cache, boolean isThrowaway, Map<String, String> options) {

    PostgresSettings {
        folder = folder.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
        options = Map.copyOf(options);
    }

    /** Everything acknowledged survives a crash of the server, of this process and of the machine. */
    static PostgresSettings durable(Path folder) {
        return new PostgresSettings(folder, defaultCache(), false, Map.of());
    }

    static PostgresSettings throwaway(Path folder) {
        return new PostgresSettings(folder, defaultCache(), true, Map.of("max_connections", "300"));
    }

    /** Returns the same settings with one more setting of {@code postgresql.conf}. */
    PostgresSettings with(String option, String value) {
        var more = new LinkedHashMap<>(options);
        more.put(option, value);
        return new PostgresSettings(folder, cache, isThrowaway, more);
    }

    /** Root's home is closed to the unprivileged user that then runs the programs. */
    private static Path defaultCache() {
        var configured = System.getenv("KEEPER_CACHE");
        if (configured != null) {
            return Path.of(configured);
        }
        var ofTheMachine = Path.of("/var/cache");
        return Unprivileged.isRoot() && Files.isWritable(ofTheMachine)
                ? ofTheMachine.resolve("keeper")
                : Path.of(System.getProperty("user.home"), ".cache", "keeper");
    }
}
