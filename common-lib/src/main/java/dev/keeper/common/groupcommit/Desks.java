package dev.keeper.common.groupcommit;

import dev.keeper.common.messaging.TraceContext;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens desks. */
public final class Desks {

    private final TransactionTemplate transaction;
    private final Repetitions repetitions;
    private final TraceContext traces;
    private final MeterRegistry meters;

    Desks(TransactionTemplate transaction, Repetitions repetitions, TraceContext traces, MeterRegistry meters) {
        this.transaction = transaction;
        this.repetitions = repetitions;
        this.traces = traces;
        this.meters = meters;
    }

    /**
     * A desk with a queue and a worker of its own.
     *
     * @param name what it is called in metrics, such as {@code stock}
     */
    public <C> Desk<C> open(String name, DeskSettings settings, GroupWork<C> work) {
        return new Desk<>(name, settings, new Transactions<>(transaction, repetitions, work), work, traces, meters);
    }
}
