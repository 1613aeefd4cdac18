package dev.keeper.ordering.order.returns;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReturnRepository extends JpaRepository<OrderReturn, UUID> {

    long countByOrderId(UUID orderId);

    /** Reads the returns of an order with their lines, the earliest first; there are at most as many as units. */
    @Query("SELECT r FROM OrderReturn r JOIN FETCH r.lines WHERE r.orderId = :orderId ORDER BY r.returnedAt, r.id")
    List<OrderReturn> findWholeByOrderId(UUID orderId);
}
