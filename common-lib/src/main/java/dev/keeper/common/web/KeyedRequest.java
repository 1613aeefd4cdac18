package dev.keeper.common.web;

import org.jspecify.annotations.Nullable;

/** A request that its caller may repeat, because it carries an {@code Idempotency-Key}. */
public final class KeyedRequest {

    /** The attribute of a request that will be carried out in a group, together with its key. */
    public static final String ATTRIBUTE = "dev.keeper.keyedRequest";

    private final String caller;
    private final String key;
    private final byte[] fingerprint;
    private final String path;
    private final @Nullable String traceId;
    private volatile boolean recorded;

    /**
     * A request that is about to be carried out.
     *
     * @param caller who sent it; a key belongs to one caller
     * @param fingerprint of address and body, to tell a repetition from another request with the same key
     * @param path which a problem names as its instance
     * @param traceId which a problem names, if the request is traced
     */
    KeyedRequest(String caller, String key, byte[] fingerprint, String path, @Nullable String traceId) {
        this.caller = caller;
        this.key = key;
        this.fingerprint = fingerprint;
        this.path = path;
        this.traceId = traceId;
    }

    String caller() {
        return caller;
    }

    String key() {
        return key;
    }

    byte[] fingerprint() {
        return fingerprint;
    }

    String path() {
        return path;
    }

    @Nullable
    String traceId() {
        return traceId;
    }

    /** What one caller's key is claimed by. */
    String claim() {
        return "idempotency:" + caller + ":" + key;
    }

    /** Its answer is recorded with what the group did. */
    void markRecorded() {
        recorded = true;
    }

    boolean isRecorded() {
        return recorded;
    }
}
