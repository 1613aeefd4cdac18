package dev.keeper.ordering.order;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The personal data of customers in their orders. */
@Component
public class CustomerOrders {

    private final JdbcClient jdbc;

    CustomerOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes free text about the customer. The stock's answers stay, because no person wrote them. */
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
