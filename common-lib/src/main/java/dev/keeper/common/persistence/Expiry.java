package dev.keeper.common.persistence;

/** Removes the expired rows of a table; called every hour by one instance of a service. */
@FunctionalInterface
public interface Expiry {

    /** Removes the expired rows. */
    void remove();
}
