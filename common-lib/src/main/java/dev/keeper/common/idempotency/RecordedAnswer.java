package dev.keeper.common.idempotency;

import java.security.MessageDigest;

/**
 * An answer that is given again when its request is repeated.
 *
 * @param fingerprint of the request that was answered
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and copied nowhere.
record RecordedAnswer(byte[] fingerprint, Answer<byte[]> answer) {

    /**
     * The answer, if the request is the one that was answered.
     *
     * @throws IdempotencyKeyReused if it is another one
     */
    Answer<byte[]> to(RequestKey request) {
        if (!MessageDigest.isEqual(fingerprint, request.fingerprint())) {
            throw new IdempotencyKeyReused();
        }
        return answer;
    }
}
