package dev.keeper.auth.key.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.auth.AuthSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PrivateKeyEncryptionTests {

    private static final byte[] PRIVATE = {1, 2, 3, 4, 5};
    private static final byte[] PUBLIC = {9, 8, 7};

    private final PrivateKeyEncryption encryption = with("only-for-tests-0123456789-0123456789");

    @Test
    void whatWasEncryptedIsReadAgain() {
        assertThat(encryption.decrypt(encryption.encrypt(PRIVATE, PUBLIC), PUBLIC))
                .isEqualTo(PRIVATE);
    }

    @Test
    void theSameKeyNeverLooksTheSame() {
        assertThat(encryption.encrypt(PRIVATE, PUBLIC)).isNotEqualTo(encryption.encrypt(PRIVATE, PUBLIC));
    }

    @Test
    void anotherSecretAChangedByteOrAnotherPublicKeyIsNoticed() {
        var stored = encryption.encrypt(PRIVATE, PUBLIC);
        var changed = stored.clone();
        changed[changed.length - 1]++;

        assertThatThrownBy(() -> with("another-secret-0123456789-0123456789").decrypt(stored, PUBLIC))
                .isInstanceOf(SigningKeyUnreadable.class)
                .hasMessageContaining("key-encryption-secret");
        assertThatThrownBy(() -> encryption.decrypt(changed, PUBLIC)).isInstanceOf(SigningKeyUnreadable.class);
        assertThatThrownBy(() -> encryption.decrypt(stored, new byte[] {1})).isInstanceOf(SigningKeyUnreadable.class);
        assertThatThrownBy(() -> encryption.decrypt(new byte[3], PUBLIC)).isInstanceOf(SigningKeyUnreadable.class);
    }

    @Test
    void aShortSecretIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> with("short-secret"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("32")
                .hasMessageNotContaining("short-secret");
    }

    private static PrivateKeyEncryption with(String secret) {
        var settings = new AuthSettings(
                secret,
                new AuthSettings.Administrator("", ""),
                Duration.ofMinutes(10),
                Duration.ofHours(12),
                Duration.ofDays(7),
                Duration.ofMinutes(6));
        return new PrivateKeyEncryption(new KeyDerivation(settings));
    }
}
