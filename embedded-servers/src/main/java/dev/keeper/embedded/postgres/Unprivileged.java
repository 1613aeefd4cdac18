package dev.keeper.embedded.postgres;

import dev.keeper.embedded.UnsupportedPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL without root, because it refuses to run as root, which is common in containers and on fresh machines.
 * The programs run in their own user namespace, where root appears as nobody. Where namespaces are forbidden, they run
 * as the user nobody.
 */
final class Unprivileged {

    private static final String OWNER = "unix:uid";
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U", "--");
    /**
     * The user nobody, but with the capability to traverse folders that only root may enter, so that any data folder works.
     */
    private static final List<String> NOBODY_WHO_MAY_PASS = List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
            "--");

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here() {
        if (PostgresBinaries.isWindows() || !isRoot()) {
            return new Unprivileged(List.of());
        }
        for (var candidate : List.of(NAMESPACE, NOBODY_WHO_MAY_PASS)) {
            if (works(candidate)) {
                return new Unprivileged(candidate);
            }
        }
        throw new UnsupportedPlatform("PostgreSQL does not run as root and neither unshare nor setpriv works here;"
                + " start Keeper as an ordinary user.");
    }

    List<String> command(List<String> program) {
        var command = new ArrayList<>(prefix);
        command.addAll(program);
        return command;
    }

    /** Gives the folder to the user that runs the programs; an earlier start may have used another user. */
    void own(Path folder) {
        if (prefix.isEmpty()) {
            return;
        }
        var owner = prefix.equals(NOBODY_WHO_MAY_PASS) ? NOBODY : ROOT;
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (!Files.getAttribute(path, OWNER, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                    Files.setAttribute(path, OWNER, owner, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), OWNER).equals(ROOT);
        } catch (IOException | UnsupportedOperationException notLinux) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean works(List<String> prefix) {
        try {
            var command = new ArrayList<>(prefix);
            command.add("true");
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
