package dev.keeper.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {

    /** Below the ephemeral ports, which start at 32768 on Linux and at 49152 on other systems. */
    private static final int LOWEST = 20_000;

    /** Below the ports of Kubernetes' nodes. */
    private static final int BEYOND = 30_000;

    private static final int ATTEMPTS = 100;
    private static final int ANY = 0;

    private Ports() {}

    /**
     * Returns a port that was free on 127.0.0.1 a moment ago. The system does not assign it by itself, but another
     * program may request it: the caller must be ready to try another one.
     */
    public static int free() {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return bindAndRelease(ThreadLocalRandom.current().nextInt(LOWEST, BEYOND));
            } catch (IOException taken) {
                // The next one may be free.
            }
        }
        try {
            return bindAndRelease(ANY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int bindAndRelease(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
