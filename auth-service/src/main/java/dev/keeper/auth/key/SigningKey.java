package dev.keeper.auth.key;

import dev.keeper.auth.key.encryption.PrivateKeyEncryption;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.KeyPair;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A stored key pair; immutable. */
@Entity
@Table(name = "signing_keys")
class SigningKey {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @SuppressWarnings("NullAway.Init")
    private UUID id;

    @Column(updatable = false)
    private byte[] publicKey;

    @Column(updatable = false)
    private byte[] encryptedPrivateKey;

    @Column(updatable = false)
    private Instant signsFrom;

    @SuppressWarnings("NullAway.Init")
    protected SigningKey() {}

    SigningKey(KeyPair pair, PrivateKeyEncryption encryption, Instant signsFrom) {
        this.publicKey = pair.getPublic().getEncoded();
        this.encryptedPrivateKey = encryption.encrypt(pair.getPrivate().getEncoded(), publicKey);
        this.signsFrom = signsFrom;
    }

    ReadableKey read(PrivateKeyEncryption encryption) {
        return ReadableKey.from(
                id.toString(), publicKey, encryption.decrypt(encryptedPrivateKey, publicKey), signsFrom);
    }

    UUID id() {
        return id;
    }

    Instant signsFrom() {
        return signsFrom;
    }
}
