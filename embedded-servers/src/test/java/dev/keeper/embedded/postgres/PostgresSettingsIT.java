package dev.keeper.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with the durable settings; all tests share one, because none changes it. */
class PostgresSettingsIT {

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startTheServer() {
        server = EmbeddedPostgres.start(folder);
    }

    @AfterAll
    static void stopTheServer() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
    void everythingThatMakesACommitDurableIsOn(String setting) throws SQLException {
        assertThat(ask("SHOW " + setting)).isEqualTo("on");
    }

    @Test
    void itIsPostgresql18AndWritesInUtf8() throws SQLException {
        assertThat(ask("SHOW server_version")).startsWith("18.");
        assertThat(ask("SHOW server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void theTrigramExtensionForSearchIsThere() throws SQLException {
        execute("CREATE EXTENSION pg_trgm");

        assertThat(ask("SELECT show_trgm('civic')::text")).contains("civ");
    }

    @Test
    void theExtensionForSlotsThatMayNotOverlapIsThere() throws SQLException {
        execute("CREATE EXTENSION btree_gist");

        assertThat(ask("SELECT count(*)::text FROM pg_opclass WHERE opcname = 'gist_uuid_ops'"))
                .isEqualTo("1");
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void onlyTheOwnerCanReadThePassword() throws IOException {
        var file = folder.resolve("superuser-password");

        assertThat(Files.readString(file)).contains(server.password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String sql) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
