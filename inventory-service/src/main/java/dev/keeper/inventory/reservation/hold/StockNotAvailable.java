package dev.keeper.inventory.reservation.hold;

import dev.keeper.common.problem.RuleBroken;
import dev.keeper.inventory.reservation.Claim;
import dev.keeper.inventory.reservation.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At least one line cannot be reserved, so none is held. The code is that of the first refused line. */
class StockNotAvailable extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final transient List<Line> lines;

    StockNotAvailable(Claim claim, List<Refusal> refusals) {
        super(refusals.getFirst().code(), refusals.getFirst().message());
        this.lines = refusals.stream().map(refusal -> Line.of(claim, refusal)).toList();
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("lines", lines);
    }

    /** The refusal of one line, with its index in the request. */
    private record Line(
            int line,
            @Nullable String vin,
            @Nullable String sku,
            String code,
            String message,
            @Nullable String heldBy,
            @Nullable Instant heldUntil,
            List<Refusal.Availability> availableAt) {

        static Line of(Claim claim, Refusal refusal) {
            int index = claim.lines().stream().map(Claim.Line::lineId).toList().indexOf(refusal.lineId());
            var wanted = claim.lines().get(index);
            return new Line(
                    index,
                    wanted.vin(),
                    wanted.sku(),
                    refusal.code(),
                    refusal.message(),
                    refusal.heldBy(),
                    refusal.heldUntil(),
                    refusal.availableAt());
        }
    }
}
