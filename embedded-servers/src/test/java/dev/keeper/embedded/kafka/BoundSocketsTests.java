package dev.keeper.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class BoundSocketsTests {

    @Test
    void nobodyElseCanTakeThePortsBeforeKafkaAsksForThem() throws IOException {
        try (var sockets = BoundSockets.bind(0)) {
            assertThatThrownBy(() -> take(sockets.brokerPort())).isInstanceOf(BindException.class);
            assertThatThrownBy(() -> take(sockets.controllerPort())).isInstanceOf(BindException.class);
        }
    }

    @Test
    void kafkaGetsTheSocketThatBelongsToTheAddress() throws IOException {
        try (var sockets = BoundSockets.bind(0)) {
            var address = new InetSocketAddress("127.0.0.1", sockets.controllerPort());

            var given = sockets.openServerSocket("CONTROLLER", address, 50, -1);

            assertThat(given.getLocalAddress()).isEqualTo(address);
            assertThat(given.isBlocking()).isFalse();
        }
    }

    @Test
    void aPortThatIsTakenIsRefused() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> BoundSockets.bind(other.getLocalPort())).isInstanceOf(BindException.class);
        }
    }

    private static void take(int port) throws IOException {
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }
}
