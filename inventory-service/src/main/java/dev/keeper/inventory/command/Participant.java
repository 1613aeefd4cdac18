package dev.keeper.inventory.command;

/** A source of rows of one kind for every unit of work. */
public interface Participant {

    /** Returns the rank of its rows in the lock order; no two participants share one. */
    Rank rank();

    /** Opens the rows for a new unit of work, with none needed yet. */
    Rows open();
}
