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
 * Removes what holds and waiting lists say about a customer; the holds themselves go on as those of an erased one.
 *
 * <p>What is written down later about such a customer a trigger makes anonymous from the start.
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
     * Makes known that the customer is erased, once everybody has finished who is just writing down something about it.
     *
     * <p>In a transaction of its own, which waits for no row: whoever locks rows and then writes down something about
     * the customer cannot deadlock with it.
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

    /** Removes what was written down until now, and answers that are remembered for repeated requests. */
    void forget(UUID customerId) {
        reservations.erase(customerId, NAME);
        waitingLists.erase(customerId, NAME);
        keys.eraseAnswersAbout(customerId);
    }
}
