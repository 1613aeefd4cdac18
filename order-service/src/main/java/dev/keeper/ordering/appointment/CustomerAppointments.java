package dev.keeper.ordering.appointment;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What appointments say about their customers. */
@Component
public class CustomerAppointments {

    private final JdbcClient jdbc;

    CustomerAppointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes everything about the customer but the id. */
    public void erase(UUID customerId) {
        jdbc.sql("""
                        UPDATE appointments
                        SET notes = NULL, phone = NULL, customer_name = NULL, status_reason = NULL, version = version + 1
                        WHERE customer_id = :customer
                        """).param("customer", customerId).update();
    }
}
