package dev.keeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.standalone.refusal.ExitCode;
import dev.keeper.standalone.refusal.StartRefused;
import dev.keeper.standalone.service.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path folder;

    @Test
    void oneLauncherHoldsTheFolderAtATime() {
        try (var data = DataFolder.open(folder)) {
            assertThat(data.isEmpty()).isTrue();
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOfSatisfying(
                            StartRefused.class,
                            refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.ALREADY_RUNNING))
                    .hasMessageContaining("already runs on " + folder);
        }
        DataFolder.open(folder).close();
    }

    @Test
    void aFolderThatCannotBeCreatedIsRefusedInOneSentence() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.DATA_FOLDER_UNUSABLE))
                .hasMessageContaining("cannot be written")
                .message()
                .doesNotContain("Exception");
    }

    @Test
    void startingOverDeletesOnlyWhatIsKeepers() throws IOException {
        var letters = Files.writeString(folder.resolve("letters.txt"), "private");
        try (var data = DataFolder.open(folder)) {
            Files.createDirectories(data.kafka().resolve("data"));
            Installation.in(data.installation(), true);
            assertThat(data.isEmpty()).isFalse();

            data.deleteEverything();

            assertThat(data.isEmpty()).isTrue();
            assertThat(letters).hasContent("private");
        }
    }
}
