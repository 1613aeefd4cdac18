package dev.keeper.inventory.command;

/** Takes part in every unit of work with the rows of one kind. */
public interface Participant {

    /** The place of its rows in the order of locks; no two participants share one. */
    Rank rank();

    /** The rows for a new unit of work; none is needed yet. */
    Rows open();
}
