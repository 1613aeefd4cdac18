package dev.keeper.auth.session.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * A refresh token, as its bearer has it; only its hash is stored.
 *
 * <p>A token's successor is derived from the token and a secret of the service. The same token, presented twice within
 * the grace time for two tabs, gets the same successor. The family thus never forks, and a late copy is detected.
 */
public record RefreshTokenValue(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static RefreshTokenValue random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RefreshTokenValue(encoded(bytes));
    }

    public RefreshTokenValue successor(SecretKey secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return new RefreshTokenValue(encoded(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JVM has HMAC with SHA-256", missing);
        }
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JVM has SHA-256", missing);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Omits the token, which must not reach a log. */
    @Override
    public String toString() {
        return "RefreshTokenValue[...]";
    }
}
