package dev.keeper.auth.key.encryption;

/** A stored signing key cannot be decrypted. No employee could sign in, so the service does not start. */
public class SigningKeyUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SigningKeyUnreadable(Exception cause) {
        super(
                "The stored signing keys cannot be read: keeper.auth.key-encryption-secret is not the one that they"
                        + " were stored with.",
                cause);
    }
}
