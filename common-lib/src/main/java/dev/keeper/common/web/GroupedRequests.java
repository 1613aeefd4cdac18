package dev.keeper.common.web;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Paths whose POSTs are carried out in groups and record their answers there, in the transaction of the group. */
public final class GroupedRequests {

    private final List<PathPattern> patterns;

    /** Names the paths, such as {@code /api/v1/holds/{id}/release}. */
    public GroupedRequests(String... paths) {
        var parser = new PathPatternParser();
        this.patterns = List.of(paths).stream().map(parser::parse).toList();
    }

    boolean contain(String path) {
        var parsed = PathContainer.parsePath(path);
        return patterns.stream().anyMatch(pattern -> pattern.matches(parsed));
    }
}
