package dev.keeper.common.messaging;

import org.jspecify.annotations.Nullable;

/** A message whose envelope or payload cannot be read; a retry would not help. */
public class UnreadableMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableMessage(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
