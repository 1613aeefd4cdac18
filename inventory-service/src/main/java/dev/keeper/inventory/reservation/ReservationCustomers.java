package dev.keeper.inventory.reservation;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customers' data in holds and reservations. */
@Component
public class ReservationCustomers {

    private final JdbcClient jdbc;

    ReservationCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Erases all data about a customer except the id, and replaces the name. The reservations stay. */
    public void erase(UUID customerId, String name) {
        jdbc.sql("""
                        UPDATE reservations SET customer_name = :name, customer_phone = NULL, customer_email = NULL,
                            deposit_note = NULL, notes = NULL, close_reason = NULL
                        WHERE id IN (
                            SELECT id FROM reservations WHERE customer_id = :customer ORDER BY id FOR UPDATE)
                        """).param("name", name).param("customer", customerId).update();
    }
}
