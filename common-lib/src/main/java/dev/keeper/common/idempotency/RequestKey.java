package dev.keeper.common.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} of a request, with the fingerprint that distinguishes a retry from another request.
 *
 * @param caller the sender; a key belongs to one caller
 * @param fingerprint of address and body
 * @param path the instance that a problem names
 * @param traceId the trace that a problem names, if the request is traced
 */
@SuppressWarnings("ArrayRecordComponent") // The record is never compared, and its array is never copied.
record RequestKey(
        String caller,
        String key,
        byte[] fingerprint,
        String path,
        @Nullable String traceId) {

    /** Returns the name by which the key is claimed while its request is carried out. */
    String claim() {
        return "idempotency:" + caller + ":" + key;
    }
}
