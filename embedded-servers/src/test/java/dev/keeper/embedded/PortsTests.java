package dev.keeper.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void aFreePortIsNoneThatSystemsGiveAwayByThemselves() throws IOException {
        for (var port : IntStream.range(0, 50).map(number -> Ports.free()).toArray()) {
            assertThat(port).isBetween(1024, 32_767);
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        }
    }
}
