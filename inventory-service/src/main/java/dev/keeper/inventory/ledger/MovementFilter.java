package dev.keeper.inventory.ledger;

import dev.keeper.common.problem.Invalid;
import dev.keeper.common.web.Cursor;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which movements to show; what is not given is not filtered by.
 *
 * @param kind one or more
 * @param reference exactly as the movement shows it
 * @param from the first moment
 * @param to the first moment after
 */
public record MovementFilter(
        @Schema(example = "PHL") @Nullable String branch,
        @Schema(example = "BRK-PAD-01") @Nullable String sku,
        @Nullable UUID vehicleId,
        @Schema(example = "5XYZT3LB1EG147684") @Nullable String vin,
        @Nullable List<MovementKind> kind,
        @Nullable UUID orderId,
        @Nullable UUID holdId,

        @Schema(example = "PHL-2026-000012") @Size(max = 200) @Nullable
        String reference,

        @Schema(example = "2026-11-01T00:00:00Z") @Nullable Instant from,
        @Schema(example = "2026-12-01T00:00:00Z") @Nullable Instant to) {

    private static final Map<String, String> CONDITIONS = conditions();

    /**
     * Demands that the moments are in their order.
     *
     * @throws Invalid if {@code to} is before {@code from}
     */
    void requireOrderedMoments() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Invalid("to", "must not be before from");
        }
    }

    /** How the movements beyond a cursor, in its direction, or the newest ones are read. */
    String statement(@Nullable Cursor cursor) {
        boolean backward = cursor != null && cursor.isBackward();
        var given = given();
        var conditions = CONDITIONS.entrySet().stream()
                .filter(condition -> given.containsKey(condition.getKey()))
                .map(Map.Entry::getValue);
        var position = cursor == null ? "true" : "(at, id) %s (:cursorAt, :cursorId)".formatted(backward ? ">" : "<");
        var condition = String.join(
                " AND ", Stream.concat(conditions, Stream.of(position)).toList());
        var way = backward ? "ASC" : "DESC";
        if (isReadByKind()) {
            return statementByKind(condition, way);
        }
        return statementByTime(
                kind == null || kind.isEmpty() ? condition : "kind = ANY (:kinds) AND " + condition, way);
    }

    /** Every parameter that the statement reads, but the limit. */
    Map<String, Object> parameters(@Nullable Cursor cursor) {
        var parameters = new HashMap<>(given());
        parameters.put("kinds", kinds());
        if (cursor != null) {
            parameters.put("cursorAt", cursor.instant(0).atOffset(ZoneOffset.UTC));
            parameters.put("cursorId", cursor.number(1));
        }
        return parameters;
    }

    /** One level, one car and one order have few movements: these are read by time, passing over other kinds. */
    private boolean isReadByKind() {
        var oneThing = Stream.of(vehicleId, vin, orderId, holdId, reference).anyMatch(Objects::nonNull);
        return !oneThing && (sku == null || branch == null);
    }

    private static String statementByTime(String condition, String way) {
        return "SELECT %1$s FROM movements WHERE %2$s ORDER BY at %3$s, id %3$s LIMIT :limit"
                .formatted(Movement.COLUMNS, condition, way);
    }

    /** Each kind is read by itself, so that a rare one is found as fast as a common one. */
    private static String statementByKind(String condition, String way) {
        return """
                SELECT of_kind.* FROM unnest(:kinds) AS wanted (kind)
                CROSS JOIN LATERAL (SELECT %1$s FROM movements WHERE movements.kind = wanted.kind AND %2$s
                    ORDER BY at %3$s, id %3$s LIMIT :limit) of_kind
                ORDER BY of_kind.at %3$s, of_kind.id %3$s LIMIT :limit
                """.formatted(Movement.COLUMNS, condition, way);
    }

    private String[] kinds() {
        var wanted = kind == null || kind.isEmpty() ? List.of(MovementKind.values()) : kind;
        return wanted.stream().distinct().map(MovementKind::name).toArray(String[]::new);
    }

    private Map<String, Object> given() {
        var given = new LinkedHashMap<String, Object>();
        put(given, "branch", branch);
        put(given, "sku", sku);
        put(given, "vehicleId", vehicleId);
        put(given, "vin", vin);
        put(given, "orderId", orderId);
        put(given, "holdId", holdId);
        put(given, "reference", reference);
        put(given, "from", from == null ? null : from.atOffset(ZoneOffset.UTC));
        put(given, "to", to == null ? null : to.atOffset(ZoneOffset.UTC));
        return given;
    }

    private static void put(Map<String, Object> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    /** Movements of an order or a hold are found by its number, which has the index. */
    private static Map<String, String> conditions() {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("branch", "branch_code = :branch");
        conditions.put("sku", "sku = :sku");
        conditions.put("vehicleId", "vehicle_id = :vehicleId");
        conditions.put("vin", "vehicle_id = ANY (ARRAY(SELECT id FROM vehicles WHERE vehicles.vin = :vin))");
        conditions.put(
                "orderId",
                "order_id = :orderId AND reference = "
                        + "(SELECT order_number FROM reservations WHERE reservations.order_id = :orderId)");
        conditions.put(
                "holdId",
                "hold_id = :holdId AND reference = "
                        + "(SELECT hold_number FROM reservations WHERE reservations.id = :holdId)");
        conditions.put("reference", "reference = :reference");
        conditions.put("from", "at >= :from");
        conditions.put("to", "at < :to");
        return conditions;
    }
}
