package dev.keeper.common.web;

/** The version of a record as an HTTP entity tag (RFC 9110). */
public final class EntityTag {

    private EntityTag() {}

    /** Returns the {@code ETag} of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
