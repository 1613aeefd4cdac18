package dev.keeper.gateway.frontend;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every file that may be served, by its path. A path that is not in the table is not there: nothing a client writes
 * ever reaches a file system.
 */
final class StaticFiles {

    static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String ASK_EACH_TIME = "no-cache";

    private final Map<String, StaticFile> byPath = new HashMap<>();
    private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();

    /** Adds every file below a folder of the class path, e.g. {@code static/}. */
    StaticFiles addFolder(String folder, String path) throws IOException {
        for (Resource root : resolver.getResources("classpath*:" + folder)) {
            String base = root.getURL().toString();
            for (Resource file : resolver.getResources(base + "**")) {
                String name = file.getURL().toString().substring(base.length());
                if (!name.isEmpty() && !name.endsWith("/") && file.isReadable()) {
                    byPath.putIfAbsent(path + name, new StaticFile(file, cachingOf(name)));
                }
            }
        }
        return this;
    }

    /** Adds the first file that matches the pattern, if there is one. */
    StaticFiles addFile(String pattern, String path) throws IOException {
        for (Resource file : resolver.getResources(pattern)) {
            byPath.putIfAbsent(path, new StaticFile(file, ASK_EACH_TIME));
        }
        return this;
    }

    @Nullable
    StaticFile find(String path) {
        return byPath.get(path);
    }

    // The front end's build puts a digest of the content into the name of everything below assets/.
    private static String cachingOf(String name) {
        return name.startsWith("assets/") ? FOR_EVER : ASK_EACH_TIME;
    }
}
