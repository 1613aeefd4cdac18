package dev.keeper.ordering.order;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What orders say about their customers. */
@Component
public class CustomerOrders {

    private final JdbcClient jdbc;

    CustomerOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes what people wrote about the customer. What the stock answered stays: nobody wrote it. */
    public void erase(UUID customerId) {
        jdbc.sql("""
                        UPDATE orders SET notes = NULL, price_approval_reason = NULL, version = version + 1,
                            status_reason = CASE WHEN status = 'REJECTED' THEN status_reason END
                        WHERE customer_id = :customer
                        """).param("customer", customerId).update();
        jdbc.sql("""
                        UPDATE order_history SET reason = NULL
                        WHERE by_id IS NOT NULL AND reason IS NOT NULL
                            AND order_id IN (SELECT id FROM orders WHERE customer_id = :customer)
                        """).param("customer", customerId).update();
    }
}
