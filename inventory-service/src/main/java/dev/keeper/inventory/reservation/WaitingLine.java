package dev.keeper.inventory.reservation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;

/** The customers who wait for one car, longest first. */
public final class WaitingLine {

    private final Queue<Entry> entries;

    /** A line of waiting customers, the first to come first. */
    public WaitingLine(Collection<Entry> entries) {
        this.entries = new ArrayDeque<>(entries);
    }

    Optional<Entry> next() {
        return Optional.ofNullable(entries.poll());
    }

    /**
     * A customer who waits.
     *
     * @param entryId the entry of the waiting list
     * @param holderId the employee who put the customer on the list
     */
    public record Entry(UUID entryId, Customer customer, UUID holderId, String holderName) {}
}
