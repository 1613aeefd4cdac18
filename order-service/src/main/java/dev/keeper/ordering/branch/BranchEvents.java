package dev.keeper.ordering.branch;

import dev.keeper.common.messaging.EventHandlers;
import dev.keeper.common.messaging.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Listens to auth-service's events about branches. */
@Component
class BranchEvents {

    private final Inbox inbox;
    private final EventHandlers handlers;

    BranchEvents(Inbox inbox, Branches branches) {
        this.inbox = inbox;
        this.handlers = new EventHandlers().on("branch.registered.v1", BranchRegistered.class, branches::register);
    }

    @KafkaListener(id = "ordering-branches", idIsGroup = false, topics = "keeper.branches.v1")
    void receive(ConsumerRecord<String, String> message) {
        inbox.receive(message, handlers);
    }
}
