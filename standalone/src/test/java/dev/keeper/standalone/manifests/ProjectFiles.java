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

/** The operators' files, found from any folder of the project in which the test runs. */
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

    /** Parsed with duplicate keys refused, because neither Docker nor Kubernetes defines which of two applies. */
    static Map<String, Object> yaml(String path) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(text(path));
    }

    /** Returns the sorted paths, relative to the project's root, of all files with that ending. */
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

    /** Copies a folder of the project, without files that exist only on this machine. */
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
