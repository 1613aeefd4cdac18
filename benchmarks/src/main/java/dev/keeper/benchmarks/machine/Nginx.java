package dev.keeper.benchmarks.machine;

import dev.keeper.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** nginx, if this machine has it: a service that answers at once, and a proxy with {@code limit_req} in front of it. */
public final class Nginx implements AutoCloseable {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final int servicePort = Ports.free();
    private final int proxyPort = Ports.free();
    private final Process process;

    private Nginx(Path program, Path folder) throws IOException {
        var configuration = Database.resource("/nginx/nginx.conf")
                .replace("[service-port]", String.valueOf(servicePort))
                .replace("[proxy-port]", String.valueOf(proxyPort));
        Files.writeString(Files.createDirectories(folder).resolve("nginx.conf"), configuration);
        process = new ProcessBuilder(program.toString(), "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
    }

    static Optional<Nginx> start(Path folder) {
        return Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/opt/homebrew/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> {
                    try {
                        return new Nginx(program, folder);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Returns the port of the service that all proxies forward to. */
    public int servicePort() {
        return servicePort;
    }

    /** Returns the port of nginx's proxy. */
    public int proxyPort() {
        return proxyPort;
    }

    /** Stops nginx and waits until it has ended; calling it again is a no-op. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
