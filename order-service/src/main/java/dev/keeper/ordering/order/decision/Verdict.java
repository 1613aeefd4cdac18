package dev.keeper.ordering.order.decision;

import dev.keeper.ordering.order.line.Offer;
import dev.keeper.ordering.order.line.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The stock's verdict on a pending order. */
sealed interface Verdict {

    UUID orderId();

    /** Every line is reserved, at these prices. */
    record Reserved(UUID orderId, List<Offer> offers) implements Verdict {

        public Reserved {
            offers = List.copyOf(offers);
        }
    }

    /**
     * Nothing is reserved.
     *
     * @param refusals the reasons, by the ids of the refused lines
     * @param reason the same in one sentence
     */
    record Refused(UUID orderId, Map<UUID, Refusal> refusals, String reason) implements Verdict {

        public Refused {
            refusals = Map.copyOf(refusals);
        }
    }
}
