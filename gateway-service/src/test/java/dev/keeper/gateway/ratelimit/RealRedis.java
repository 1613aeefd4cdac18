package dev.keeper.gateway.ratelimit;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.protocol.CommandArgs;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/** A real Redis (or Valkey) for one test class, as a child process. */
final class RealRedis implements AutoCloseable {

    private final String binary;
    private final int port;
    private Process process;

    private RealRedis(String binary, int port) {
        this.binary = binary;
        this.port = port;
    }

    static RealRedis startOrSkip() {
        Optional<String> binary = Stream.of("redis-server", "valkey-server")
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst();
        Assumptions.assumeTrue(binary.isPresent(), "neither redis-server nor valkey-server is installed");
        RealRedis redis = new RealRedis(binary.orElseThrow(), freePort());
        redis.start();
        return redis;
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    void start() {
        try {
            process = new ProcessBuilder(
                            binary,
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--appendonly",
                            "no")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> command("PING") != null);
    }

    void stop() {
        process.destroyForcibly().onExit().join();
    }

    /** Sends a signal by name, e.g. STOP or CONT. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Sends any command and returns its answer as text. */
    String command(String... words) {
        try (RedisClient client = RedisClient.create(url());
                StatefulRedisConnection<String, String> connection = client.connect()) {
            CommandArgs<String, String> arguments = new CommandArgs<>(StringCodec.UTF8);
            for (int i = 1; i < words.length; i++) {
                arguments.add(words[i]);
            }
            return connection
                    .sync()
                    .dispatch(
                            () -> words[0].toUpperCase(Locale.ROOT).getBytes(),
                            new NestedMultiOutput<>(StringCodec.UTF8),
                            arguments)
                    .toString();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Not a port that the system assigns by itself, because it must stay free while Redis is away. */
    private static int freePort() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (ServerSocket socket = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one may be free.
            }
        }
    }
}
