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

    /** Reads the {@code If-Match} header of an operation that requires it. */
    public static ExpectedVersion required(@Nullable String ifMatch) {
        return new ExpectedVersion(ifMatch, true);
    }

    /** Reads the {@code If-Match} header of an operation that also works without it. */
    public static ExpectedVersion optional(@Nullable String ifMatch) {
        return new ExpectedVersion(ifMatch, false);
    }

    /** Returns whether the caller named a version. */
    public boolean isGiven() {
        return tags != null;
    }

    /**
     * Compares with the current version of the record.
     *
     * @throws PreconditionRequired if the header is required but missing or empty
     * @throws Stale if the caller named another version
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
