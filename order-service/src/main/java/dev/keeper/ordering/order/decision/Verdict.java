package dev.keeper.ordering.order.decision;

import dev.keeper.ordering.order.line.Offer;
import dev.keeper.ordering.order.line.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the stock says about a pending order. */
sealed interface Verdict {

    /** The order that it is about. */
    UUID orderId();

    /** Every line is reserved, at these prices. */
    record Reserved(UUID orderId, List<Offer> offers) implements Verdict {

        /** Keeps the offers as they are. */
        public Reserved {
            offers = List.copyOf(offers);
        }
    }

    /**
     * Nothing is reserved.
     *
     * @param refusals why, by the ids of the lines that stood in the way
     * @param reason the same in a sentence
     */
    record Refused(UUID orderId, Map<UUID, Refusal> refusals, String reason) implements Verdict {

        /** Keeps the refusals as they are. */
        public Refused {
            refusals = Map.copyOf(refusals);
        }
    }
}
