package dev.keeper.common.web;

import dev.keeper.common.problem.PreconditionRequired;
import dev.keeper.common.problem.Stale;
import org.jspecify.annotations.Nullable;

/** The version of a record that the caller read and wants to change, as the precondition of a request (RFC 9110). */
public final class ExpectedVersion {

    private final @Nullable String tags;
    private final boolean required;

    private ExpectedVersion(@Nullable String tags, boolean required) {
        this.tags = tags;
        this.required = required;
    }

    /** Reads the header {@code If-Match} of an operation that is refused without it. */
    public static ExpectedVersion required(@Nullable String ifMatch) {
        return new ExpectedVersion(ifMatch, true);
    }

    /** Reads the header {@code If-Match} of an operation that is carried out without it, too. */
    public static ExpectedVersion optional(@Nullable String ifMatch) {
        return new ExpectedVersion(ifMatch, false);
    }

    /** Whether the caller named a version. */
    public boolean isGiven() {
        return tags != null;
    }

    /**
     * Checks the version that the record has now.
     *
     * @throws PreconditionRequired if the caller named none but has to, or an empty one
     * @throws Stale if the caller named another one
     */
    public void check(long version) {
        if (tags == null && !required) {
            return;
        }
        if (tags == null || tags.isBlank()) {
            throw new PreconditionRequired();
        }
        if (!names(tags, EntityTag.of(version))) {
            throw new Stale();
        }
    }

    private static boolean names(String tags, String current) {
        for (var tag : tags.split(",", -1)) {
            if (tag.strip().equals(current) || tag.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }
}
