package dev.keeper.common.web;

/**
 * A request that its caller may repeat, because it carries an {@code Idempotency-Key}.
 *
 * @param caller who sent it; a key belongs to one caller
 * @param key the key
 * @param fingerprint of address and body, to tell a repetition from another request with the same key
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by content where it is compared.
public record KeyedRequest(String caller, String key, byte[] fingerprint) {

    /** The attribute of a request that will be carried out in a group, together with its key. */
    public static final String ATTRIBUTE = "dev.keeper.keyedRequest";

    /** What one caller's key is claimed by. */
    public String claim() {
        return "idempotency:" + caller + ":" + key;
    }
}
