package dev.keeper.embedded.postgres;

import dev.keeper.embedded.DiskFull;
import dev.keeper.embedded.Folders;
import dev.keeper.embedded.ServerDidNotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data folder of a server (a cluster in PostgreSQL's terms): created once, configured at every start. */
final class PostgresDataFolder {

    private static final Logger log = LoggerFactory.getLogger(PostgresDataFolder.class);

    private static final long NEEDED_BYTES = 200L << 20;

    private final PostgresSettings settings;
    private final PostgresPrograms programs;

    PostgresDataFolder(PostgresSettings settings, PostgresPrograms programs) {
        this.settings = settings;
        this.programs = programs;
    }

    Path path() {
        return folder().resolve("data");
    }

    /** Creates it if it is missing. */
    void prepare(String superuser, Path passwordFile) {
        Folders.requireFreeSpace(folder(), NEEDED_BYTES);
        if (!Files.isDirectory(path())) {
            initialise(superuser, passwordFile);
        }
    }

    /** Writes the configuration for the next start of the server. */
    void configure(String address, int port) {
        var lines = new StringBuilder("# Written by Keeper at every start.\n");
        var options = new LinkedHashMap<String, String>();
        options.put("listen_addresses", address);
        options.put("port", String.valueOf(port));
        options.put("unix_socket_directories", "");
        options.put("timezone", "UTC");
        options.put("log_timezone", "UTC");
        options.put("log_line_prefix", "%m [%p] %q%u ");
        if (settings.isThrowaway()) {
            options.put("fsync", "off");
            options.put("synchronous_commit", "off");
            options.put("full_page_writes", "off");
        }
        options.putAll(settings.options());
        options.forEach((name, value) -> lines.append(name)
                .append(" = '")
                .append(value.replace("'", "''"))
                .append("'\n"));
        try {
            Files.writeString(path().resolve("keeper.conf"), lines);
        } catch (IOException e) {
            throw failure("could not be configured", e);
        }
        programs.ownFolder();
    }

    /** Initialises beside the final folder and renames, so that the final folder is always complete. */
    private void initialise(String superuser, Path passwordFile) {
        var draft = folder().resolve("data.new");
        try {
            if (Files.exists(draft)) {
                Folders.delete(draft);
            }
            programs.ownFolder();
            var arguments = new ArrayList<>(List.of(
                    "--pgdata=" + draft,
                    "--username=" + superuser,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--data-checksums",
                    "--no-instructions"));
            if (settings.isThrowaway()) {
                arguments.add("--no-sync");
            }
            refuseUnlessInitialised(programs.run("initdb", arguments));
            Files.writeString(draft.resolve("postgresql.conf"), "\ninclude 'keeper.conf'\n", StandardOpenOption.APPEND);
            Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure("could not be initialised", e);
        }
    }

    private void refuseUnlessInitialised(PostgresPrograms.Result result) {
        if (result.exitCode() == 0) {
            return;
        }
        if (result.output().contains("No space left on device")) {
            throw new DiskFull(folder(), 0, NEEDED_BYTES);
        }
        log.error("initdb ended with {}:\n{}", result.exitCode(), result.output());
        throw new ServerDidNotStart("PostgreSQL could not initialise its data folder %s: %s"
                .formatted(folder(), result.output().strip().replaceAll("\\s+", " ")));
    }

    private Path folder() {
        return settings.folder();
    }

    private ServerDidNotStart failure(String what, Throwable cause) {
        return new ServerDidNotStart("PostgreSQL in %s %s.".formatted(folder(), what), cause);
    }
}
