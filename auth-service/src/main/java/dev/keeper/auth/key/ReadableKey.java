package dev.keeper.auth.key;

import dev.keeper.auth.key.encryption.SigningKeyUnreadable;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;

/**
 * A decrypted key pair.
 *
 * @param id the {@code kid} of the tokens that it signs
 * @param signsFrom when it starts to sign; it stops when a later key starts
 */
record ReadableKey(String id, RSAPublicKey publicKey, PrivateKey privateKey, Instant signsFrom) {

    static ReadableKey from(String id, byte[] publicKey, byte[] privateKey, Instant signsFrom) {
        try {
            var rsa = KeyFactory.getInstance("RSA");
            return new ReadableKey(
                    id,
                    (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(publicKey)),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(privateKey)),
                    signsFrom);
        } catch (GeneralSecurityException unreadable) {
            throw new SigningKeyUnreadable(unreadable);
        }
    }

    /** Omits the private key, which must not reach a log. */
    @Override
    public String toString() {
        return "ReadableKey[id=%s, signsFrom=%s]".formatted(id, signsFrom);
    }
}
