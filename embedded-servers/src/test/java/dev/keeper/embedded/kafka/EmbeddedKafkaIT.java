package dev.keeper.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.embedded.DataFolderInUse;
import dev.keeper.embedded.ServerDidNotStart;
import dev.keeper.embedded.postgres.LauncherThatDies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    @TempDir
    Path folder;

    @Test
    void recordsAndPositionsSurviveARestart() throws Exception {
        try (var server = EmbeddedKafka.start(folder)) {
            KafkaClient.createTopic(server, "cars");
            KafkaClient.send(server, "cars", "first");
            KafkaClient.send(server, "cars", "second");

            assertThat(KafkaClient.receive(server, "cars", "reader", 2)).containsExactlyInAnyOrder("first", "second");
        }

        try (var server = EmbeddedKafka.start(folder)) {
            KafkaClient.send(server, "cars", "third");

            assertThat(KafkaClient.receive(server, "cars", "reader", 1)).containsExactly("third");
            assertThat(KafkaClient.receive(server, "cars", "newcomer", 3))
                    .containsExactlyInAnyOrder("first", "second", "third");
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesTheKillingOfTheBroker() throws Exception {
        LauncherThatDies.startKafkaAndBeKilled(folder);

        try (var server = EmbeddedKafka.start(folder)) {
            assertThat(KafkaClient.receive(server, "cars", "reader", 1)).containsExactly("1M8GDM9AXKP042788");
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefused() {
        try (var server = EmbeddedKafka.start(folder)) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder)).isInstanceOf(DataFolderInUse.class);
            assertThat(server.bootstrapServers()).startsWith("127.0.0.1:");
        }
    }

    @Test
    void topicsAreNotCreatedByAccident() {
        try (var server = EmbeddedKafka.start(folder)) {
            assertThatThrownBy(() -> KafkaClient.send(server, "no-such-topic", "lost"))
                    .hasMessageContaining("no-such-topic not present");
        }
    }

    @Test
    void aPortThatAnotherProgramHasTakenIsReportedInOneSentence() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, other.getLocalPort()))
                    .isInstanceOf(ServerDidNotStart.class)
                    .hasMessageContaining("cannot listen on port " + other.getLocalPort());
        }
        EmbeddedKafka.start(folder).close();
    }
}
