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
 * The shared work of the commands in one transaction: their locked rows, and the movements and events to write with the
 * changes.
 *
 * <p>Each command sees the changes of the ones before it.
 */
public final class UnitOfWork {

    private final Instant now;
    private final SequencedMap<Class<?>, Rows> rows = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    UnitOfWork(List<Participant> participants, Instant now) {
        this.now = now;
        participants.stream()
                .sorted(Comparator.comparing(Participant::rank))
                .map(Participant::open)
                .forEach(opened -> rows.put(opened.getClass(), opened));
    }

    /** Returns the start of the unit of work, before it waited for locks. */
    public Instant now() {
        return now;
    }

    /** Returns the rows of one kind. */
    public <R extends Rows> R rows(Class<R> kind) {
        return kind.cast(Objects.requireNonNull(rows.get(kind), () -> "No participant brings " + kind));
    }

    /** Records a movement, to be written into the ledger together with the changes. */
    public void record(NewMovement movement, Cause cause) {
        entries.add(movement.because(cause));
    }

    /** Records an event, to be published together with the changes. */
    public void publish(Event event) {
        events.add(event);
    }

    /** Finds all rows that these commands need, and then locks them in rank order. */
    void lock(Collection<? extends Command<?>> commands) {
        commands.forEach(command -> command.need(this));
        rows.sequencedValues().reversed().forEach(kind -> kind.find(this));
        rows.sequencedValues().forEach(Rows::lock);
    }

    /** Stores all changes of the commands, in rank order. */
    void store() {
        rows.sequencedValues().forEach(kind -> kind.store(this));
    }

    List<Entry> entries() {
        return entries;
    }

    List<Event> events() {
        return events;
    }
}
