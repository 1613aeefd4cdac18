package dev.keeper.common.messaging;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Forwards the connections of one local port to another. */
final class PortForward implements Closeable {

    private final ServerSocket door;

    private PortForward(ServerSocket door) {
        this.door = door;
    }

    static Builder from(String address) {
        return new Builder(portOf(address));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void forwardTo(int port) {
        try {
            while (true) {
                var caller = door.accept();
                var called = new Socket(InetAddress.getLoopbackAddress(), port);
                Thread.ofVirtual().start(() -> pass(caller, called));
                Thread.ofVirtual().start(() -> pass(called, caller));
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }

    record Builder(int port) {

        PortForward to(String address) throws IOException {
            var forward = new PortForward(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(() -> forward.forwardTo(portOf(address)));
            return forward;
        }
    }
}
