package dev.keeper.ordering.appointment;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The personal data of customers in their appointments. */
@Component
public class CustomerAppointments {

    private final JdbcClient jdbc;

    CustomerAppointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes everything about the customer except the id. */
    public void erase(UUID customerId) {
        jdbc.sql("""
                        UPDATE appointments
                        SET notes = NULL, phone = NULL, customer_name = NULL, status_reason = NULL, version = version + 1
                        WHERE customer_id = :customer
                        """).param("customer", customerId).update();
    }
}
