package dev.keeper.standalone;

import org.jspecify.annotations.Nullable;

/** The suite cannot start; the message is one sentence that the user can act on. */
sealed class StartRefused extends RuntimeException permits PortLost {

    private final ExitCode exitCode;

    StartRefused(ExitCode exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    StartRefused(ExitCode exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}
