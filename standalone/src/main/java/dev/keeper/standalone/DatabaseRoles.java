package dev.keeper.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.keeper.embedded.postgres.EmbeddedPostgres;
import dev.keeper.standalone.refusal.ExitCode;
import dev.keeper.standalone.refusal.StartRefused;
import dev.keeper.standalone.service.KeeperService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** Creates one role and one schema per service, by the same script that operators run with psql. */
final class DatabaseRoles {

    static final String DATABASE = "keeper";
    private static final String SCRIPT = "create-roles.sql";

    private DatabaseRoles() {}

    static void create(EmbeddedPostgres postgres, Installation installation) {
        postgres.createDatabase(DATABASE);
        try (var connection = postgres.connect(DATABASE);
                var statement = connection.createStatement()) {
            var script = script();
            for (var service : KeeperService.behindTheGateway()) {
                script = script.replace(
                        ":'%s_password'".formatted(service.schema().orElseThrow()),
                        statement.enquoteLiteral(installation.databasePassword(service)));
            }
            statement.execute(script);
        } catch (SQLException e) {
            throw new StartRefused(
                    ExitCode.SERVER_FAILED, "The database's roles could not be created; the log tells why.", e);
        }
    }

    private static String script() {
        try (var stream = DatabaseRoles.class.getResourceAsStream("/" + SCRIPT)) {
            if (stream == null) {
                throw new IllegalStateException(SCRIPT + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
