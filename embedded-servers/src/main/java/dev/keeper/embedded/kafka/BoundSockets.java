package dev.keeper.embedded.kafka;

import dev.keeper.embedded.Ports;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.server.ServerSocketFactory;

/** The sockets of a Kafka node on 127.0.0.1, bound from the start, so that no other program can take their ports. */
final class BoundSockets implements ServerSocketFactory, AutoCloseable {

    private static final int BACKLOG = 50;
    private static final int ATTEMPTS = 20;

    private final ServerSocketChannel broker;
    private final ServerSocketChannel controller;

    private BoundSockets(ServerSocketChannel broker, ServerSocketChannel controller) {
        this.broker = broker;
        this.controller = controller;
    }

    /**
     * Binds both sockets.
     *
     * @param brokerPort 0 for a free one
     * @throws IOException if the port is taken
     */
    static BoundSockets bind(int brokerPort) throws IOException {
        var broker = brokerPort == 0 ? boundToAFreePort() : bound(brokerPort);
        try {
            return new BoundSockets(broker, boundToAFreePort());
        } catch (IOException e) {
            broker.close();
            throw e;
        }
    }

    int brokerPort() {
        return broker.socket().getLocalPort();
    }

    int controllerPort() {
        return controller.socket().getLocalPort();
    }

    /** Kafka requests the sockets by the addresses in its configuration. */
    @Override
    public ServerSocketChannel openServerSocket(
            String listener, InetSocketAddress address, int backlog, int bufferSize) {
        return Stream.of(broker, controller)
                .filter(socket -> socket.socket().getLocalPort() == address.getPort())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No socket was bound for " + address));
    }

    /** Kafka closes the sockets that it requested; this closes those that it never did. */
    @Override
    public void close() {
        Utils.closeQuietly(broker, "broker");
        Utils.closeQuietly(controller, "controller");
    }

    private static ServerSocketChannel boundToAFreePort() throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                return bound(Ports.free());
            } catch (BindException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    private static ServerSocketChannel bound(int port) throws IOException {
        var socket = ServerSocketChannel.open();
        try {
            socket.configureBlocking(false);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
