package dev.keeper.auth.key.encryption;

import dev.keeper.auth.AuthSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/** Derives keys for different purposes from the operator's secret (HKDF with SHA-256, RFC 5869). */
@Component
public class KeyDerivation {

    private static final int MIN_SECRET_LENGTH = 32;
    private static final int KEY_BYTES = 32;

    private final byte[] secret;

    KeyDerivation(AuthSettings settings) {
        if (settings.keyEncryptionSecret().length() < MIN_SECRET_LENGTH) {
            throw new IllegalStateException(
                    "keeper.auth.key-encryption-secret must have at least %d characters".formatted(MIN_SECRET_LENGTH));
        }
        this.secret = settings.keyEncryptionSecret().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Derives a key of 256 bits.
     *
     * @param purpose the key's purpose; every purpose has its own key
     * @param algorithm the algorithm that uses the key, such as {@code AES}
     */
    public SecretKey derive(String purpose, String algorithm) {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(secret)
                .thenExpand(("keeper " + purpose).getBytes(StandardCharsets.UTF_8), KEY_BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JVM of this version has HKDF", missing);
        }
    }
}
