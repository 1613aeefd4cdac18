package dev.keeper.inventory.command;

import java.time.Instant;
import java.util.List;

/** Finds what has to be done because of the time, before anybody's command. */
public interface DueCommands {

    /** The commands that are due, the most overdue first; each does nothing if somebody was faster. */
    List<? extends Command<?>> find(Instant now, int limit);
}
