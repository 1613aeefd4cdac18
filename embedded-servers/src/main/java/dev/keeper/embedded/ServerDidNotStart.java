package dev.keeper.embedded;

import org.jspecify.annotations.Nullable;

/** The server's own programs refused to start or to stop; the message names the log to read. */
public final class ServerDidNotStart extends EmbeddedServerFailure {

    ServerDidNotStart(String message) {
        this(message, null);
    }

    ServerDidNotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
