package dev.keeper.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.keeper.embedded.DataFolderInUse;
import dev.keeper.embedded.Ports;
import dev.keeper.embedded.ServerDidNotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    @TempDir
    Path folder;

    @Test
    void whatWasCommittedSurvivesARestart() throws SQLException {
        try (var server = EmbeddedPostgres.start(folder)) {
            server.createDatabase("keeper");
            execute(server, "CREATE TABLE cars (vin text)");
            execute(server, "INSERT INTO cars VALUES ('1M8GDM9AXKP042788')");
        }

        try (var server = EmbeddedPostgres.start(folder)) {
            server.createDatabase("keeper");

            assertThat(ask(server, "SELECT vin FROM cars")).isEqualTo("1M8GDM9AXKP042788");
        }
    }

    @Test
    void whatWasCommittedSurvivesTheKillingOfTheServer() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            server.createDatabase("keeper");
            execute(server, "CREATE TABLE cars (vin text)");
            execute(server, "INSERT INTO cars VALUES ('1M8GDM9AXKP042788')");
            process().destroyForcibly();
            await().until(() -> runningServer().isEmpty());
        }

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(ask(server, "SELECT vin FROM cars")).isEqualTo("1M8GDM9AXKP042788");
        }
    }

    @Test
    void aServerThatSurvivedTheProcessThatStartedItIsTakenOver() throws Exception {
        LauncherThatDies.startPostgresAndBeKilled(folder);
        var survivor = process();

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(process()).isEqualTo(survivor);
            assertThat(ask(server, "SELECT vin FROM cars")).isEqualTo("1M8GDM9AXKP042788");
        }
        assertThat(runningServer()).isEmpty();
    }

    @Test
    void aPidFileWhoseNumberNowBelongsToAnotherProgramDoesNotStandInTheWay() throws Exception {
        EmbeddedPostgres.start(folder).close();
        var pid = String.valueOf(ProcessHandle.current().pid());
        Files.write(
                folder.resolve("data/postmaster.pid"),
                List.of(pid, folder.resolve("data").toString(), "1763700000", "1", "", "127.0.0.1", "", "ready   "));

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.port()).isGreaterThan(1);
        }
    }

    @Test
    void aTornPidFileDoesNotStandInTheWay() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(folder.resolve("data/postmaster.pid"), "");

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefused() {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining(folder.toString());
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void anInitialisationThatWasInterruptedIsStartedAfresh() throws IOException {
        Files.createDirectories(folder.resolve("data.new/base"));
        Files.writeString(folder.resolve("data.new/PG_VERSION"), "18");

        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.port()).isPositive();
        }
        assertThat(folder.resolve("data.new")).doesNotExist();
    }

    @Test
    void aSettingThatPostgresqlRefusesIsReportedInOneSentence() {
        var settings = PostgresSettings.durable(folder).with("max_connections", "many");

        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .isInstanceOf(ServerDidNotStart.class)
                .hasMessageContaining("postgresql.log")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aPortThatAnotherProgramTookFirstIsReplacedByAnotherOne() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = List.of(other.getLocalPort(), Ports.free()).iterator();

            try (var server = EmbeddedPostgres.start(PostgresSettings.durable(folder), ports::next)) {
                assertThat(server.port()).isNotEqualTo(other.getLocalPort());
                assertThat(ports).isExhausted();
            }
        }
    }

    @Test
    void aThrowawayServerLeavesNothingBehind() throws IOException {
        var server = EmbeddedPostgres.startThrowaway();
        var throwaway = server.logFile().getParent();
        assertThat(throwaway).exists();

        server.close();

        assertThat(throwaway).doesNotExist();
    }

    private ProcessHandle process() {
        return runningServer().orElseThrow();
    }

    private Optional<ProcessHandle> runningServer() {
        return PostmasterFile.in(folder.resolve("data")).flatMap(PostmasterFile::server);
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = server.connect("keeper");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = server.connect("keeper");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
