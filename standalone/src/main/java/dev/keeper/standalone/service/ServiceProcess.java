package dev.keeper.standalone.service;

import dev.keeper.standalone.refusal.ExitCode;
import dev.keeper.standalone.refusal.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service in its own JVM, from the same executable jar as its container image. */
public final class ServiceProcess implements RunningService {

    private static final Logger log = LoggerFactory.getLogger(ServiceProcess.class);

    /** In its own session a service does not receive the Ctrl-C for the launcher, which stops services in order. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(40);

    private final KeeperService service;
    private final int port;
    private final Process process;
    private final Path record;
    private final ServiceLog serviceLog;

    private ServiceProcess(KeeperService service, int port, Process process, Path record, ServiceLog serviceLog) {
        this.service = service;
        this.port = port;
        this.process = process;
        this.record = record;
        this.serviceLog = serviceLog;
    }

    /** Starts the process, without waiting until it accepts requests. */
    public static ServiceProcess start(
            KeeperService service, int port, Map<String, String> environment, DataFolder data) {
        try {
            var serviceLog = ServiceLog.beforeStart(service, data);
            var builder = new ProcessBuilder(command(service))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(serviceLog.file().toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("KEEPER_"));
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var record = Files.createDirectories(data.processes()).resolve(String.valueOf(process.pid()));
            Files.writeString(record, startOf(process.toHandle()));
            return new ServiceProcess(service, port, process, record, serviceLog);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends processes whose launcher was killed, because their Kafka no longer exists. */
    public static void endLeftOvers(DataFolder data) {
        if (!Files.isDirectory(data.processes())) {
            return;
        }
        try (var records = Files.newDirectoryStream(data.processes())) {
            for (var record : records) {
                var pid = Long.parseLong(record.getFileName().toString());
                var expected = Files.readString(record);
                ProcessHandle.of(pid)
                        .filter(process -> startOf(process).equals(expected))
                        .ifPresent(ServiceProcess::kill);
                Files.deleteIfExists(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls when the process has ended, for whatever reason, with its exit code. */
    public void onExit(IntConsumer listener) {
        var _ = process.onExit().thenAccept(ended -> listener.accept(ended.exitValue()));
    }

    /** Ends the process as a crash would. */
    public void kill() {
        kill(process.toHandle());
    }

    @Override
    public KeeperService service() {
        return service;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }

    /** After the end of a process, only its output remains as evidence. */
    @Override
    public boolean hasLostItsPort() {
        return !process.isAlive() && serviceLog.tells("Port %d was already in use".formatted(port));
    }

    @Override
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("{} did not stop in {} s and is killed", service.module(), STOP_TIMEOUT.toSeconds());
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(record);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(KeeperService service) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx320m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                executableJar(service).toString()));
        return command;
    }

    private static Path executableJar(KeeperService service) {
        var root =
                Path.of(System.getProperty("keeper.root", ".")).toAbsolutePath().normalize();
        var target = root.resolve(service.module()).resolve("target");
        try (var jars = Files.newDirectoryStream(target, service.module() + "-*-exec.jar")) {
            for (var jar : jars) {
                return jar;
            }
        } catch (IOException notBuilt) {
            log.debug("{} cannot be listed", target, notBuilt);
        }
        throw new StartRefused(
                ExitCode.SERVICE_FAILED,
                "%s has no executable jar in %s; run ./keeper build first.".formatted(service.module(), target));
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
