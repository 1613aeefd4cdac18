package dev.keeper.common.commandqueue;

import dev.keeper.common.idempotency.Execution;
import dev.keeper.common.messaging.TraceContext;
import io.micrometer.core.instrument.MeterRegistry;

/** Creates command queues. */
public final class CommandQueues {

    private final Execution execution;
    private final TraceContext traces;
    private final MeterRegistry meters;

    CommandQueues(Execution execution, TraceContext traces, MeterRegistry meters) {
        this.execution = execution;
        this.traces = traces;
        this.meters = meters;
    }

    /**
     * Creates a queue with its own worker.
     *
     * @param name the queue's name in metrics, such as {@code stock}
     */
    public <C> CommandQueue<C> create(String name, CommandQueueSettings settings, BatchHandler<C> handler) {
        return new CommandQueue<>(name, settings, execution, handler, traces, meters);
    }
}
