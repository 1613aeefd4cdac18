package dev.keeper.ordering.order;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OrderRepository extends JpaRepository<Order, UUID> {

    /** The order for reading: with customer and lines, so that only the history is left to fetch. */
    @Query("SELECT o FROM Order o JOIN FETCH o.customer JOIN FETCH o.lines WHERE o.id = :id")
    Optional<Order> findWholeById(UUID id);

    /** The order for changing: whoever else wants to change it waits, so that verbs are decided one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT o FROM Order o WHERE o.id = :id")
    Optional<Order> findForChangeById(UUID id);

    @Query(value = """
                    SELECT * FROM orders WHERE status = 'PENDING' AND answer_by < :now
                    ORDER BY answer_by LIMIT :limit FOR UPDATE SKIP LOCKED
                    """, nativeQuery = true)
    List<Order> findOverdueForChange(Instant now, int limit);
}
