package dev.keeper.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {

    /** Below what systems give to whoever asks for any port or just connects: Linux from 32768, others from 49152. */
    private static final int LOWEST = 20_000;

    /** Below the ports of Kubernetes' nodes. */
    private static final int BEYOND = 30_000;

    private static final int ATTEMPTS = 100;
    private static final int ANY = 0;

    private Ports() {}

    /**
     * A port that was free on 127.0.0.1 a moment ago. The system gives it to nobody by itself, but another program may
     * ask for just this one: whoever binds it must be ready to try another one.
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
