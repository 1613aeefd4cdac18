package dev.keeper.embedded.postgres;

import dev.keeper.embedded.kafka.EmbeddedKafka;
import dev.keeper.embedded.kafka.KafkaClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A separate JVM that starts a server on a folder and is then killed as with {@code kill -9}. */
public final class LauncherThatDies {

    private LauncherThatDies() {}

    static Process startPostgresAndBeKilled(Path folder) throws Exception {
        return startAndKill("postgres", folder);
    }

    public static Process startKafkaAndBeKilled(Path folder) throws Exception {
        return startAndKill("kafka", folder);
    }

    private static Process startAndKill(String server, Path folder) throws Exception {
        var output = Files.createTempFile("launcher-that-dies", ".txt");
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherThatDies.class.getName(),
                        server,
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!Files.readString(output).contains("READY")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("The launcher did not start: " + Files.readString(output));
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
        Files.delete(output);
        return process;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        if (arguments[0].equals("postgres")) {
            startPostgres(folder);
        } else {
            startKafka(folder);
        }
        System.out.println("READY");
        Thread.sleep(Long.MAX_VALUE);
    }

    @SuppressWarnings("resource")
    private static void startPostgres(Path folder) throws Exception {
        var server = EmbeddedPostgres.start(folder);
        server.createDatabase("keeper");
        try (var connection = server.connect("keeper");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE cars (vin text)");
            statement.execute("INSERT INTO cars VALUES ('1M8GDM9AXKP042788')");
        }
    }

    @SuppressWarnings("resource")
    private static void startKafka(Path folder) throws Exception {
        var server = EmbeddedKafka.start(folder);
        KafkaClient.createTopic(server, "cars");
        KafkaClient.send(server, "cars", "1M8GDM9AXKP042788");
    }
}
