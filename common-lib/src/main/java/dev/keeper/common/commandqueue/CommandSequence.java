package dev.keeper.common.commandqueue;

import org.jspecify.annotations.Nullable;

/**
 * Commands that have to be carried out in their order: after one that was not, none that follows is.
 *
 * <p>Only the worker of their queue changes it.
 */
final class CommandSequence {

    private volatile @Nullable QueuedCommand<?> broken;

    /** Whether an earlier command was not carried out. */
    boolean holdsBack(QueuedCommand<?> command) {
        var first = broken;
        return first != null && first != command;
    }

    /** The command was not carried out. */
    void breakAt(QueuedCommand<?> command) {
        if (broken == null) {
            broken = command;
        }
    }

    /** The command is tried once more. */
    void resumeAt(QueuedCommand<?> command) {
        if (broken == command) {
            broken = null;
        }
    }
}
