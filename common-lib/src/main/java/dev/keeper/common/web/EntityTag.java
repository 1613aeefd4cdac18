package dev.keeper.common.web;

import dev.keeper.common.problem.PreconditionRequired;
import dev.keeper.common.problem.Stale;
import org.jspecify.annotations.Nullable;

/** The version of a record as an HTTP entity tag (RFC 9110). */
public final class EntityTag {

    private EntityTag() {}

    /** The {@code ETag} of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Checks an {@code If-Match} header.
     *
     * @throws PreconditionRequired if there is none
     * @throws Stale unless it names the version
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        for (var tag : ifMatch.split(",", -1)) {
            if (tag.strip().equals(of(version)) || tag.strip().equals("*")) {
                return;
            }
        }
        throw new Stale();
    }
}
