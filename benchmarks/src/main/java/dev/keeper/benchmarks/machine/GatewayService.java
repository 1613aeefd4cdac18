package dev.keeper.benchmarks.machine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * gateway-service as in production, from the executable jar of its image: on one class path with the other services it
 * would behave differently.
 */
public final class GatewayService extends ServiceProcess {

    static final String NAME = "gateway-service";

    GatewayService(Class<?> application, Map<String, String> environment, List<String> settings, Path log) {
        super(NAME, launch(application), environment, settings, log);
    }

    /** Starts another application than the jar's own: a class of this harness that uses the gateway's classes. */
    private static List<String> launch(Class<?> application) {
        return List.of(
                "-cp",
                executableJar().toString(),
                "-Dloader.main=" + application.getName(),
                "-Dloader.path=" + homeOf(application),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    private static Path homeOf(Class<?> application) {
        try {
            return Path.of(application
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path executableJar() {
        var target =
                Path.of(System.getProperty("keeper.root", ".")).toAbsolutePath().resolve(NAME + "/target");
        try (var jars = Files.newDirectoryStream(target, NAME + "-*-exec.jar")) {
            for (var jar : jars) {
                return jar;
            }
        } catch (IOException notBuilt) {
            throw new BenchmarkFailed("gateway-service is not built; run ./keeper build first.", notBuilt);
        }
        throw new BenchmarkFailed("gateway-service is not built; run ./keeper build first.");
    }
}
