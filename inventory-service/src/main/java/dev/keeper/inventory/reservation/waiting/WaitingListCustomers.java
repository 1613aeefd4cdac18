package dev.keeper.inventory.reservation.waiting;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customers' data in waiting lists. */
@Component
public class WaitingListCustomers {

    private final JdbcClient jdbc;

    WaitingListCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Erases all data about a customer except the id, and replaces the name. The entries stay. */
    public void erase(UUID customerId, String name) {
        jdbc.sql("""
                        UPDATE waiting_list_entries
                        SET customer_name = :name, customer_phone = NULL, customer_email = NULL, notes = NULL
                        WHERE id IN (
                            SELECT id FROM waiting_list_entries WHERE customer_id = :customer ORDER BY id FOR UPDATE)
                        """).param("name", name).param("customer", customerId).update();
    }
}
