package dev.keeper.auth.key.encryption;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/** Encrypts private keys at rest: AES-256-GCM, each bound to its public key. */
@Component
public class PrivateKeyEncryption {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    PrivateKeyEncryption(KeyDerivation derivation) {
        this.key = derivation.derive("signing key encryption", "AES");
    }

    public byte[] encrypt(byte[] privateKey, byte[] publicKey) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, publicKey).doFinal(privateKey);
            var stored = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, stored, NONCE_BYTES, encrypted.length);
            return stored;
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A signing key could not be encrypted", failed);
        }
    }

    /**
     * Decrypts a private key.
     *
     * @throws SigningKeyUnreadable if it was encrypted with another secret, or modified
     */
    public byte[] decrypt(byte[] stored, byte[] publicKey) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(stored, NONCE_BYTES), publicKey)
                    .doFinal(stored, NONCE_BYTES, stored.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new SigningKeyUnreadable(unreadable);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] publicKey) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(publicKey);
        return cipher;
    }
}
