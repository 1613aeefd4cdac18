package dev.keeper.inventory.insight.reference;

import dev.keeper.common.listing.Rows;
import dev.keeper.inventory.vehicle.record.VehicleReferences;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the records that refer to a car, and describes them for people. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ReferencesToVehicle implements VehicleReferences {

    private static final int MOST_NAMED = 10;

    private final JdbcClient jdbc;

    ReferencesToVehicle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> to(UUID vehicleId) {
        var named = Stream.concat(reservations(vehicleId).stream(), waiting(vehicleId).stream())
                .toList();
        return named.isEmpty() ? movementsSinceItsEntry(vehicleId) : named;
    }

    private List<String> reservations(UUID vehicleId) {
        return texts("""
                SELECT CASE WHEN reservation.hold_number IS NULL THEN 'order ' || reservation.order_number
                        ELSE 'hold ' || reservation.hold_number END || ' (' || reservation.status || ')'
                FROM reservation_lines line JOIN reservations reservation ON reservation.id = line.reservation_id
                WHERE line.vehicle_id = :vehicle ORDER BY reservation.id DESC LIMIT :most
                """, vehicleId);
    }

    private List<String> waiting(UUID vehicleId) {
        return texts("""
                SELECT 'waiting list entry of ' || customer_name || ' (' || status || ')' FROM waiting_list_entries
                WHERE vehicle_id = :vehicle AND status <> 'WITHDRAWN' ORDER BY id LIMIT :most
                """, vehicleId);
    }

    private List<String> movementsSinceItsEntry(UUID vehicleId) {
        return texts("""
                SELECT 'movement ' || kind || ' of ' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD')
                        || coalesce(' (' || reference || ')', '')
                FROM movements WHERE vehicle_id = :vehicle AND status_before IS NOT NULL ORDER BY id DESC LIMIT :most
                """, vehicleId);
    }

    private List<String> texts(String query, UUID vehicleId) {
        return Rows.of(jdbc.sql(query)
                .param("vehicle", vehicleId)
                .param("most", MOST_NAMED)
                .query(String.class));
    }
}
