package dev.keeper.ordering.order.decision;

import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.messaging.Message;
import dev.keeper.ordering.order.attention.Discrepancies;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handles the stock's answers: each once, and all that arrive together in one transaction. */
@Service
@Transactional
class StockAnswers {

    private static final Logger log = LoggerFactory.getLogger(StockAnswers.class);

    private final Inbox inbox;
    private final PendingOrders orders;
    private final Discrepancies discrepancies;
    private final Clock clock;

    StockAnswers(Inbox inbox, PendingOrders orders, Discrepancies discrepancies, Clock clock) {
        this.inbox = inbox;
        this.orders = orders;
        this.discrepancies = discrepancies;
        this.clock = clock;
    }

    /** Handles these answers in order, each once however often it is delivered. */
    void take(List<Message<StockAnswer>> messages) {
        var unread = inbox.recordNew(messages.stream().map(Message::id).toList());
        var verdicts = new ArrayList<Verdict>();
        messages.stream()
                // A message may be delivered twice in one batch; only the first delivery is new.
                .filter(message -> unread.remove(message.id()))
                .map(Message::content)
                .forEach(answer -> {
                    switch (answer) {
                        case StockReserved reserved -> verdicts.add(reserved.verdict());
                        case StockRejected rejected -> verdicts.add(rejected.verdict());
                        case StockUnresolved unresolved -> note(unresolved);
                    }
                });
        orders.decide(verdicts);
    }

    private void note(StockUnresolved unresolved) {
        log.error(
                "The stock could not follow order {}: {}, {}",
                unresolved.orderId(),
                unresolved.what(),
                unresolved.why());
        if (!discrepancies.add(unresolved.orderId(), unresolved.what(), unresolved.why(), clock.instant())) {
            log.error("There is no order {}", unresolved.orderId());
        }
    }
}
