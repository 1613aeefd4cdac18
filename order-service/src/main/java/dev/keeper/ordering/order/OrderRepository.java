package dev.keeper.ordering.order;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OrderRepository extends JpaRepository<Order, UUID> {

    /** Reads the order with customer and lines; only the history is loaded separately. */
    @Query("SELECT o FROM Order o LEFT JOIN FETCH o.customer JOIN FETCH o.lines WHERE o.id = :id")
    Optional<Order> findWholeById(UUID id);

    /** Locks the order for update, so that changes happen one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT o FROM Order o WHERE o.id = :id")
    Optional<Order> findForChangeById(UUID id);

    /**
     * Locks orders for update in the order of their ids, so that two transactions that want the same ones cannot deadlock.
     */
    @Query(value = "SELECT id FROM orders WHERE id IN (:ids) ORDER BY id FOR NO KEY UPDATE", nativeQuery = true)
    List<UUID> lock(Collection<UUID> ids);

    /** Reads orders with their customers and lines in one query. */
    @Query("SELECT o FROM Order o LEFT JOIN FETCH o.customer JOIN FETCH o.lines WHERE o.id IN :ids")
    List<Order> findWholeByIdIn(Collection<UUID> ids);

    @Query(value = "SELECT EXISTS (SELECT FROM orders WHERE status = 'PENDING')", nativeQuery = true)
    boolean anyIsPending();

    /** Locks orders without an answer in time, and skips those that another transaction has locked. */
    @Query(value = """
                    SELECT id FROM orders WHERE status = 'PENDING' AND answer_by < :before
                    ORDER BY answer_by LIMIT :limit FOR UPDATE SKIP LOCKED
                    """, nativeQuery = true)
    List<UUID> lockOverdue(Instant before, int limit);
}
