package dev.keeper.common.commandqueue;

import org.jspecify.annotations.Nullable;

/**
 * Commands that must be carried out in order: after one fails, the later ones are held back.
 *
 * <p>Only the worker of the queue changes a sequence.
 */
final class CommandSequence {

    private volatile @Nullable QueuedCommand<?> broken;

    /** Returns whether an earlier command failed. */
    boolean holdsBack(QueuedCommand<?> command) {
        var first = broken;
        return first != null && first != command;
    }

    /** Records that the command failed. */
    void breakAt(QueuedCommand<?> command) {
        if (broken == null) {
            broken = command;
        }
    }

    /** Resumes the sequence, because the command is retried. */
    void resumeAt(QueuedCommand<?> command) {
        if (broken == command) {
            broken = null;
        }
    }
}
