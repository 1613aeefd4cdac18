package dev.keeper.inventory.privacy;

import dev.keeper.common.idempotency.IdempotencyKeys;
import dev.keeper.inventory.reservation.ReservationCustomers;
import dev.keeper.inventory.reservation.waiting.WaitingListCustomers;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes a customer's personal data from holds and waiting lists. The holds stay, under the name of an erased
 * customer.
 *
 * <p>A trigger anonymises rows that are written about the customer later.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ErasedCustomers {

    private static final String NAME = "Erased customer";

    private final ReservationCustomers reservations;
    private final WaitingListCustomers waitingLists;
    private final JdbcClient jdbc;
    private final IdempotencyKeys keys;

    ErasedCustomers(
            ReservationCustomers reservations,
            WaitingListCustomers waitingLists,
            JdbcClient jdbc,
            IdempotencyKeys keys) {
        this.reservations = reservations;
        this.waitingLists = waitingLists;
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * Records that the customer is erased, after all transactions that are writing about the customer have ended.
     *
     * <p>Runs in a transaction of its own that waits for no row. It therefore cannot deadlock with a transaction that
     * locks rows and then writes about the customer.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void remember(UUID customerId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(key_of_customer(:customer))")
                .param("customer", customerId)
                .query()
                .singleRow();
        jdbc.sql("INSERT INTO erased_customers (customer_id) VALUES (:customer) ON CONFLICT DO NOTHING")
                .param("customer", customerId)
                .update();
    }

    /** Erases what was written so far, and the answers recorded for repeated requests. */
    void forget(UUID customerId) {
        reservations.erase(customerId, NAME);
        waitingLists.erase(customerId, NAME);
        keys.eraseAnswersAbout(customerId);
    }
}
