package dev.keeper.inventory.reservation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ReservationRepository extends Repository<Reservation, UUID> {

    boolean existsByOrderId(UUID orderId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Reservation> findByOrderId(UUID orderId);

    Reservation save(Reservation reservation);
}
