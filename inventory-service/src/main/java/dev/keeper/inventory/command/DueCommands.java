package dev.keeper.inventory.command;

import java.time.Instant;
import java.util.List;

/** Finds the commands that are due by the clock, without a request. */
public interface DueCommands {

    /** Returns the due commands, most overdue first. Each is a no-op if another transaction has done its work. */
    List<? extends Command<?>> find(Instant now, int limit);
}
