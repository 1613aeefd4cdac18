package dev.keeper.inventory.command;

import dev.keeper.common.messaging.Event;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.Entry;
import dev.keeper.inventory.ledger.NewMovement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * What commands do together in one transaction: the rows that they have locked, and everything that leaves with the changes.
 *
 * <p>Each command sees what the ones before it did.
 */
public final class UnitOfWork {

    private final Instant now;
    private final SequencedMap<Class<?>, Rows> rows = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Object> notices = new ArrayList<>();

    UnitOfWork(List<Participant> participants, Instant now) {
        this.now = now;
        participants.stream()
                .sorted(Comparator.comparing(Participant::rank))
                .map(Participant::open)
                .forEach(opened -> rows.put(opened.getClass(), opened));
    }

    /** The moment at which it began, before it waited for locks. */
    public Instant now() {
        return now;
    }

    /** The rows of one kind. */
    public <R extends Rows> R rows(Class<R> kind) {
        return kind.cast(Objects.requireNonNull(rows.get(kind), () -> "No participant brings " + kind));
    }

    /** Writes a movement into the ledger together with the changes. */
    public void record(NewMovement movement, Cause cause) {
        entries.add(movement.because(cause));
    }

    /** Publishes an event together with the changes. */
    public void publish(Event event) {
        events.add(event);
    }

    /** Tells other features of this service, in the same transaction, once everything is stored. */
    public void notify(Object notice) {
        notices.add(notice);
    }

    /** Finds everything that these commands need, and then locks it in the order of ranks. */
    void lock(Collection<? extends Command<?>> commands) {
        commands.forEach(command -> command.need(this));
        rows.sequencedValues().reversed().forEach(kind -> kind.find(this));
        rows.sequencedValues().forEach(Rows::lock);
    }

    /** Stores everything that the commands changed, in the order of ranks. */
    void store() {
        rows.sequencedValues().forEach(kind -> kind.store(this));
    }

    List<Entry> entries() {
        return entries;
    }

    List<Event> events() {
        return events;
    }

    List<Object> notices() {
        return notices;
    }
}
