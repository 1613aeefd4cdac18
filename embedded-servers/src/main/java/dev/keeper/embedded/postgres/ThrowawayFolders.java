package dev.keeper.embedded.postgres;

import dev.keeper.embedded.DataFolderInUse;
import dev.keeper.embedded.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Temporary folders for tests, deleted soon after their JVM ends, even if it was killed. */
public final class ThrowawayFolders {

    private static final Logger log = LoggerFactory.getLogger(ThrowawayFolders.class);

    private ThrowawayFolders() {}

    public static Path next() {
        var parent =
                Path.of(System.getProperty("java.io.tmpdir"), "keeper-throwaway-" + System.getProperty("user.name"));
        try {
            Secrets.privateFolder(parent);
            try (var left = Files.newDirectoryStream(parent)) {
                left.forEach(ThrowawayFolders::removeIfAbandoned);
            }
            return Files.createTempDirectory(parent, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeIfAbandoned(Path folder) {
        try {
            if (!Files.exists(folder.resolve("lock"))) {
                return;
            }
            EmbeddedPostgres.destroy(folder);
        } catch (DataFolderInUse inUse) {
            log.debug("{} is still in use", folder);
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof NoSuchFileException)) {
                log.warn("{} was left behind and cannot be removed", folder, e);
            }
        }
    }
}
