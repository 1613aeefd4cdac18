package dev.keeper.inventory.insight.movement;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.KeysetPage;
import dev.keeper.common.problem.Invalid;
import dev.keeper.inventory.ledger.MovementKind;
import dev.keeper.inventory.part.Sku;
import dev.keeper.inventory.vin.Vin;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the movement list; a null filter matches everything.
 *
 * @param kind one or more kinds
 * @param reference exactly as the movement shows it
 * @param from the first moment, inclusive
 * @param to the end, exclusive
 */
record MovementFilter(
        @Nullable BranchCode branch,
        @Nullable Sku sku,
        @Nullable UUID vehicleId,
        @Nullable Vin vin,
        @Nullable List<MovementKind> kind,
        @Nullable UUID orderId,
        @Nullable UUID holdId,

        @Schema(example = "PHL-2026-000012") @Size(max = 200) @Nullable
        String reference,

        @Schema(example = "2026-11-01T00:00:00Z") @Nullable Instant from,
        @Schema(example = "2026-12-01T00:00:00Z") @Nullable Instant to) {

    private static final Keyset<Movement> NEWEST =
            Keyset.<Movement>descending().instant("at", Movement::at).number("id", Movement::id);

    /**
     * Checks that {@code from} is not after {@code to}.
     *
     * @throws Invalid if {@code to} is before {@code from}
     */
    void requireOrderedMoments() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Invalid("to", "must not be before from");
        }
    }

    /** Returns the page of the newest movements that begins at the cursor. */
    KeysetPage<Movement> page(int limit, @Nullable Cursor cursor) {
        return NEWEST.page(limit, cursor);
    }

    /** Returns the statement that reads a page. */
    String statement(KeysetPage<Movement> page) {
        var conditions = conditions();
        if (isReadByKind()) {
            return statementByKind(conditions, page);
        }
        if (kind != null && !kind.isEmpty()) {
            conditions.and("kind = ANY (:kinds)");
        }
        return "SELECT %s FROM movements WHERE %s AND %s ORDER BY %s LIMIT :limit"
                .formatted(Movement.COLUMNS, conditions.sql(), page.beyond(), page.orderBy());
    }

    /** Returns the parameters of the statement, except those of the page. */
    Map<String, Object> parameters() {
        return conditions().with("kinds", kinds()).parameters();
    }

    /**
     * Returns whether to read each kind by itself. One level, car or order has few movements: reading those by time and
     * skipping other kinds is fast enough.
     */
    private boolean isReadByKind() {
        var oneThing = Stream.of(vehicleId, vin, orderId, holdId, reference).anyMatch(Objects::nonNull);
        return !oneThing && (sku == null || branch == null);
    }

    /** Reads each kind by itself, so that a rare kind is found as fast as a common one. */
    private static String statementByKind(Conditions conditions, KeysetPage<Movement> page) {
        return """
                SELECT of_kind.* FROM unnest(:kinds) AS wanted (kind)
                CROSS JOIN LATERAL (SELECT %1$s FROM movements WHERE movements.kind = wanted.kind AND %2$s AND %3$s
                    ORDER BY %4$s LIMIT :limit) of_kind
                ORDER BY %4$s LIMIT :limit
                """.formatted(Movement.COLUMNS, conditions.sql(), page.beyond(), page.orderBy());
    }

    private String[] kinds() {
        var wanted = kind == null || kind.isEmpty() ? List.of(MovementKind.values()) : kind;
        return wanted.stream().distinct().map(MovementKind::name).toArray(String[]::new);
    }

    /**
     * Builds the conditions. Movements of an order or a hold are found by its number, because the number has the index.
     */
    private Conditions conditions() {
        return new Conditions()
                .when(Code.textOf(branch), "branch_code = :branch", "branch")
                .when(Code.textOf(sku), "sku = :sku", "sku")
                .when(vehicleId, "vehicle_id = :vehicleId", "vehicleId")
                .when(
                        Code.textOf(vin),
                        "vehicle_id = ANY (ARRAY(SELECT id FROM vehicles WHERE vehicles.vin = :vin))",
                        "vin")
                .when(
                        orderId,
                        "order_id = :orderId AND reference = "
                                + "(SELECT order_number FROM reservations WHERE reservations.order_id = :orderId)",
                        "orderId")
                .when(
                        holdId,
                        "hold_id = :holdId AND reference = "
                                + "(SELECT hold_number FROM reservations WHERE reservations.id = :holdId)",
                        "holdId")
                .when(reference, "reference = :reference", "reference")
                .when(from, "at >= :from", "from")
                .when(to, "at < :to", "to");
    }
}
