package dev.keeper.common.idempotency;

import java.security.MessageDigest;

/**
 * An answer that is returned again when its request is retried.
 *
 * @param fingerprint of the answered request
 */
@SuppressWarnings("ArrayRecordComponent") // The record is never compared, and its array is never copied.
record RecordedAnswer(byte[] fingerprint, Answer<byte[]> answer) {

    /**
     * Returns the answer, if it belongs to the same request.
     *
     * @throws IdempotencyKeyReused if the request is a different one
     */
    Answer<byte[]> to(RequestKey request) {
        if (!MessageDigest.isEqual(fingerprint, request.fingerprint())) {
            throw new IdempotencyKeyReused();
        }
        return answer;
    }
}
