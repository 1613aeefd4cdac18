package dev.keeper.common.persistence;

/** Removes what a table remembers only for a while; called every hour by one instance of a service. */
@FunctionalInterface
public interface Expiry {

    /** Removes what is too old. */
    void remove();
}
