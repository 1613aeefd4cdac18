package dev.keeper.ordering.order.returns;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The personal data of customers in the returns of their orders. */
@Component
public class CustomerReturns {

    private final JdbcClient jdbc;

    CustomerReturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes free text about the customer. */
    public void erase(UUID customerId) {
        jdbc.sql("""
                        UPDATE returns SET reason = 'Erased'
                        WHERE order_id IN (SELECT id FROM orders WHERE customer_id = :customer)
                        """).param("customer", customerId).update();
    }
}
