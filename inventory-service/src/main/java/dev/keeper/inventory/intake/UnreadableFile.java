package dev.keeper.inventory.intake;

import dev.keeper.common.problem.Invalid;

/** The file as a whole cannot be read as a list of vehicles. */
class UnreadableFile extends Invalid {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String message) {
        super("UNREADABLE_FILE", "file", message);
    }
}
