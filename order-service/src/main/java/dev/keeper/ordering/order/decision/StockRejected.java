package dev.keeper.ordering.order.decision;

import dev.keeper.ordering.order.line.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of {@code stock.rejected.v1} that this service reads: nothing is reserved for the order, and why. */
record StockRejected(UUID orderId, List<Line> lines) implements StockAnswer {

    static final String TYPE = "stock.rejected.v1";

    StockRejected {
        Objects.requireNonNull(orderId, "orderId");
        lines = List.copyOf(lines);
    }

    Verdict.Refused verdict() {
        return new Verdict.Refused(orderId, refusals(), reason());
    }

    private Map<UUID, Refusal> refusals() {
        return lines.stream().collect(Collectors.toMap(Line::lineId, Line::refusal, (first, second) -> first));
    }

    /** Returns the first line's reason, and how many more lines were refused. */
    private String reason() {
        if (lines.isEmpty()) {
            return "The stock gave no reason.";
        }
        var first = lines.getFirst().message();
        var others = lines.size() - 1;
        return others == 0 ? first : "%s (and %d more)".formatted(first, others);
    }

    /** A refused line. */
    record Line(
            UUID lineId,
            String code,
            String message,
            @Nullable String heldBy,
            @Nullable List<Refusal.Availability> availableAt) {

        Line {
            Objects.requireNonNull(lineId, "lineId");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(message, "message");
        }

        Refusal refusal() {
            return new Refusal(code, message, heldBy, Objects.requireNonNullElse(availableAt, List.of()));
        }
    }
}
