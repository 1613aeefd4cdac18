package dev.keeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.standalone.refusal.StartRefused;
import dev.keeper.standalone.service.KeeperService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTests {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("installation.properties");
    }

    @Test
    void whatWasGeneratedAtTheFirstStartIsKept() {
        var first = Installation.in(file, true);
        var second = Installation.in(file, true);

        assertThat(second.keyEncryptionSecret())
                .isEqualTo(first.keyEncryptionSecret())
                .hasSizeGreaterThanOrEqualTo(32);
        assertThat(second.databasePassword(KeeperService.AUTH)).isEqualTo(first.databasePassword(KeeperService.AUTH));
    }

    @Test
    void noTwoSecretsAreTheSame() {
        var installation = Installation.in(file, true);

        assertThat(KeeperService.behindTheGateway())
                .extracting(installation::databasePassword)
                .doesNotHaveDuplicates();
        assertThat(Installation.in(folder.resolve("other"), true).keyEncryptionSecret())
                .isNotEqualTo(installation.keyEncryptionSecret());
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        Installation.in(file, true).rememberThatDemoIsSeeded();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theFirstStartDecidesAboutTheDemoGroup() {
        Installation.in(file, false);

        assertThat(Installation.in(file, true).hasDemo()).isFalse();
    }

    @Test
    void thatTheDemoGroupIsCompleteIsRemembered() {
        var installation = Installation.in(file, true);
        assertThat(installation.isDemoSeeded()).isFalse();

        installation.rememberThatDemoIsSeeded();

        assertThat(Installation.in(file, true).isDemoSeeded()).isTrue();
    }

    @Test
    void aFileThatLostASecretIsRefusedInOneSentence() throws IOException {
        Files.writeString(file, "demo=true\n");

        assertThatThrownBy(() -> Installation.in(file, true).keyEncryptionSecret())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("has no auth.key-encryption-secret")
                .hasMessageContaining("--fresh");
    }
}
