package dev.keeper.embedded;

import org.jspecify.annotations.Nullable;

/** The server's own programs failed to start or stop it; the message names the log to read. */
public final class ServerDidNotStart extends EmbeddedServerFailure {

    public ServerDidNotStart(String message) {
        this(message, null);
    }

    public ServerDidNotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
