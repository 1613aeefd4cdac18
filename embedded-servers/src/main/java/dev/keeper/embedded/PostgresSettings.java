package dev.keeper.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How an {@link EmbeddedPostgres} is to run.
 *
 * @param folder where it keeps its data, its password and its log
 * @param cache where the unpacked programs are kept
 * @param isThrowaway fast instead of durable, and its folder is deleted when it stops
 * @param options settings of {@code postgresql.conf} by name, which win over Keeper's own
 */
record PostgresSettings(Path folder, Path cache, boolean isThrowaway, Map<String, String> options) {

    PostgresSettings {
        folder = folder.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
        options = Map.copyOf(options);
    }

    /** Everything that was acknowledged survives a crash of the server, of this process and of the machine. */
    static PostgresSettings durable(Path folder) {
        return new PostgresSettings(folder, defaultCache(), false, Map.of());
    }

    static PostgresSettings throwaway(Path folder) {
        return new PostgresSettings(folder, defaultCache(), true, Map.of("max_connections", "300"));
    }

    /** The same with one more setting of {@code postgresql.conf}. */
    PostgresSettings with(String option, String value) {
        var more = new LinkedHashMap<>(options);
        more.put(option, value);
        return new PostgresSettings(folder, cache, isThrowaway, more);
    }

    /** Root's home is closed to the unprivileged user that the programs then run as. */
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
