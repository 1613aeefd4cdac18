package dev.keeper.common.testing;

import dev.keeper.embedded.kafka.EmbeddedKafka;
import dev.keeper.embedded.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL and a real Kafka for the tests of one JVM: containers if Docker is available, else the embedded ones.
 */
public final class TestServers {

    /** The password of the services' database roles in tests. */
    public static final String ROLE_PASSWORD = "test-only-password";

    private static final String POSTGRES_IMAGE = "postgres:18-alpine";
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.0";

    private TestServers() {}

    /** Returns the address of the broker for Kafka clients. */
    public static String kafkaBootstrapServers() {
        return Kafka.BOOTSTRAP_SERVERS;
    }

    /** Creates an empty database with the services' roles and schemas, and returns its JDBC address. */
    public static String newDatabase() {
        var name = "keeper_" + UUID.randomUUID().toString().replace("-", "");
        execute(Postgres.SERVER.jdbcUrl("postgres"), "CREATE DATABASE " + name);
        execute(Postgres.SERVER.jdbcUrl(name), rolesScript());
        return Postgres.SERVER.jdbcUrl(name);
    }

    /** Runs SQL as the superuser, to inspect or break data behind a service's back. */
    public static void execute(String jdbcUrl, String sql) {
        try (var connection = DriverManager.getConnection(jdbcUrl, Postgres.SERVER.user(), Postgres.SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Returns the project's root folder, whichever module the test runs in. */
    public static Path projectRoot() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("The tests run outside the project");
        }
        return folder;
    }

    private static String rolesScript() {
        try {
            return Files.readString(projectRoot().resolve("deploy/database/create-roles.sql"))
                    .replaceAll(":'[a-z]+_password'", "'" + ROLE_PASSWORD + "'");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private interface Database {
        String jdbcUrl(String database);

        String user();

        String password();
    }

    private static final class Postgres {
        static final Database SERVER = dockerAnswers() ? inDocker() : embedded();

        private static Database inDocker() {
            @SuppressWarnings("resource") // Testcontainers removes it when the JVM exits.
            var container = new PostgreSQLContainer(POSTGRES_IMAGE);
            container.start();
            return new Database() {
                @Override
                public String jdbcUrl(String database) {
                    return "jdbc:postgresql://%s:%d/%s"
                            .formatted(container.getHost(), container.getFirstMappedPort(), database);
                }

                @Override
                public String user() {
                    return container.getUsername();
                }

                @Override
                public String password() {
                    return container.getPassword();
                }
            };
        }

        private static Database embedded() {
            var server = EmbeddedPostgres.startThrowaway();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return new Database() {
                @Override
                public String jdbcUrl(String database) {
                    return server.jdbcUrl(database);
                }

                @Override
                public String user() {
                    return server.superuser();
                }

                @Override
                public String password() {
                    return server.password();
                }
            };
        }
    }

    private static final class Kafka {
        static final String BOOTSTRAP_SERVERS = dockerAnswers() ? inDocker() : embedded();

        private static String inDocker() {
            @SuppressWarnings("resource") // Testcontainers removes it when the JVM exits.
            var container = new KafkaContainer(KAFKA_IMAGE);
            container.start();
            return container.getBootstrapServers();
        }

        private static String embedded() {
            var server = EmbeddedKafka.startThrowaway();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server.bootstrapServers();
        }
    }
}
