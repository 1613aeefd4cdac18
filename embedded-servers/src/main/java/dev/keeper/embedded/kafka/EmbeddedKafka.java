package dev.keeper.embedded.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.keeper.embedded.EmbeddedServerFailure;
import dev.keeper.embedded.FolderLock;
import dev.keeper.embedded.Folders;
import dev.keeper.embedded.Secrets;
import dev.keeper.embedded.ServerDidNotStart;
import dev.keeper.embedded.postgres.ThrowawayFolders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka in this JVM: one KRaft node as broker and controller, on free ports of 127.0.0.1, with its topics in a
 * folder.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedKafka.class);

    private static final long NEEDED_BYTES = 100L << 20;
    private static final int ANY_PORT = 0;

    private final Path folder;
    private final FolderLock lock;
    private final int port;
    private final KafkaNode node;
    private boolean stopped;

    private EmbeddedKafka(Path folder, FolderLock lock, int port, KafkaNode node) {
        this.folder = folder;
        this.lock = lock;
        this.port = port;
        this.node = node;
    }

    /**
     * Starts the broker on the folder, and creates the folder if it is missing.
     *
     * @throws EmbeddedServerFailure whose message names the obstacle
     */
    public static EmbeddedKafka start(Path folder) {
        return start(folder, ANY_PORT);
    }

    /**
     * Starts the broker on the folder again, at the port that its clients use.
     *
     * @throws EmbeddedServerFailure whose message names the obstacle, such as a port that is taken by now
     */
    public static EmbeddedKafka start(Path folder, int port) {
        var absolute = Secrets.privateFolder(folder.toAbsolutePath().normalize());
        var lock = FolderLock.of(absolute);
        try {
            Folders.requireFreeSpace(absolute, NEEDED_BYTES);
            return start(absolute, lock, bind(port));
        } catch (IOException e) {
            lock.close();
            throw new ServerDidNotStart("Kafka cannot write to its folder %s.".formatted(absolute), e);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Starts a broker for tests in a temporary folder, which is deleted when this JVM ends. The next call removes what
     * a killed JVM left behind.
     */
    public static EmbeddedKafka startThrowaway() {
        var folder = ThrowawayFolders.next();
        var server = start(folder);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            Folders.delete(folder);
                        },
                        "stop-throwaway-kafka"));
        return server;
    }

    /** Returns the port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Returns the value for clients' {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Hands over its partitions, closes its logs and stops; calling it again is a no-op. */
    @Override
    public synchronized void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            node.shutDown();
        } finally {
            lock.close();
        }
        log.info("Kafka on {} stopped", folder);
    }

    private static BoundSockets bind(int port) {
        try {
            return BoundSockets.bind(port);
        } catch (IOException e) {
            throw new ServerDidNotStart("Kafka cannot listen on port %d (%s).".formatted(port, e.getMessage()), e);
        }
    }

    private static EmbeddedKafka start(Path folder, FolderLock lock, BoundSockets sockets) throws IOException {
        try {
            var properties = properties(folder, sockets);
            format(folder, properties);
            var node = new KafkaNode(new KafkaConfig(properties, false), sockets);
            startUp(node, folder);
            return new EmbeddedKafka(folder, lock, sockets.brokerPort(), node);
        } catch (IOException | RuntimeException | Error e) {
            sockets.close();
            throw e;
        }
    }

    private static void startUp(KafkaNode node, Path folder) {
        try {
            node.startUp();
        } catch (RuntimeException e) {
            node.shutDown();
            throw new ServerDidNotStart("Kafka did not start in %s; the log tells why.".formatted(folder), e);
        }
    }

    /** One node needs no replicas; the short session lets a restart after a crash begin at once. */
    private static Properties properties(Path folder, BoundSockets sockets) {
        var port = sockets.brokerPort();
        var controllerPort = sockets.controllerPort();
        var properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("log.dirs", folder.resolve("data").toString());
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.setProperty("broker.session.timeout.ms", "6000");
        properties.setProperty("broker.heartbeat.interval.ms", "200");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("transaction.state.log.num.partitions", "4");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("default.replication.factor", "1");
        properties.setProperty("min.insync.replicas", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
        properties.setProperty("log.segment.bytes", String.valueOf(64 << 20));
        return properties;
    }

    /** Kafka's tool reads a file; a formatted folder stays as it is. */
    private static void format(Path folder, Properties properties) throws IOException {
        var file = folder.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Written by Keeper at every start");
        }
        var output = new ByteArrayOutputStream();
        var arguments = new String[] {"format", "-t", clusterId(folder), "-c", file.toString(), "--ignore-formatted"};
        var exitCode = StorageTool.execute(arguments, new PrintStream(output, true, UTF_8));
        if (exitCode != 0) {
            throw new ServerDidNotStart("Kafka could not prepare its folder %s: %s"
                    .formatted(folder, output.toString(UTF_8).strip()));
        }
    }

    /** Chosen before the first formatting, so that an interrupted one is completed under the same id. */
    private static String clusterId(Path folder) throws IOException {
        var file = folder.resolve("cluster-id");
        if (!Files.exists(file)) {
            Secrets.writePrivately(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file).strip();
    }
}
