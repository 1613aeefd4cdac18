package dev.keeper.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server failed; the message is one sentence that the user can act on. */
public abstract sealed class EmbeddedServerFailure extends RuntimeException
        permits DataFolderInUse, DiskFull, ServerDidNotStart, UnsupportedPlatform {

    EmbeddedServerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
