package dev.keeper.auth.attempt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A sign-in attempt in progress.
 *
 * <p>Accounts are stored as hashes, because people mistakenly type passwords into the e-mail field.
 */
public final class Attempt {

    private final byte[] account;
    private final byte[] counter;
    private final String address;

    private Attempt(byte[] account, byte[] counter, String address) {
        this.account = account;
        this.counter = counter;
        this.address = address;
    }

    static Attempt from(String email, String address, boolean knownThere) {
        return new Attempt(account(email), knownThere ? sha256(email + "\n" + address) : account(email), address);
    }

    static byte[] account(String email) {
        return sha256(email);
    }

    byte[] account() {
        return account.clone();
    }

    byte[] counter() {
        return counter.clone();
    }

    String address() {
        return address;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JVM has SHA-256", missing);
        }
    }
}
