package dev.keeper.common.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} of a request, and what tells its repetition from another request.
 *
 * @param caller who sent it; a key belongs to one caller
 * @param fingerprint of address and body
 * @param path which a problem names as its instance
 * @param traceId which a problem names, if the request is traced
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and copied nowhere.
record RequestKey(
        String caller,
        String key,
        byte[] fingerprint,
        String path,
        @Nullable String traceId) {

    /** What the key is claimed by while its request is carried out. */
    String claim() {
        return "idempotency:" + caller + ":" + key;
    }
}
