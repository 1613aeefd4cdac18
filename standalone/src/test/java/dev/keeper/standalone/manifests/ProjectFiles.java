package dev.keeper.standalone.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The operators' files, found from whichever folder of the project the test runs in. */
final class ProjectFiles {

    static final List<String> SERVICES =
            List.of("auth-service", "gateway-service", "inventory-service", "notification-service", "order-service");

    private static final Path ROOT = root();

    private ProjectFiles() {}

    static Path at(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        try {
            return Files.readString(at(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parsed with duplicate keys refused, as neither Docker nor Kubernetes says which of two wins. */
    static Map<String, Object> yaml(String path) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(text(path));
    }

    /** Paths below the project's root of all files of that name ending, in a stable order. */
    static List<String> below(String folder, String ending) {
        try (Stream<Path> files = Files.walk(at(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder of the project, without what only exists on this machine. */
    static void copy(String folder, Path target) {
        for (String file : below(folder, "")) {
            if (file.contains("/secrets/")) {
                continue;
            }
            try {
                var copy = target.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(at(file), copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no docker-compose.yml here or in a folder above");
            }
        }
        return folder;
    }
}
