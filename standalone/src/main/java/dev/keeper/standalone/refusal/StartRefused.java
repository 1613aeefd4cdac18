package dev.keeper.standalone.refusal;

import org.jspecify.annotations.Nullable;

/** The suite cannot start; the message is one sentence that the user can act on. */
public class StartRefused extends RuntimeException {

    private final ExitCode exitCode;

    public StartRefused(ExitCode exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    public StartRefused(ExitCode exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
