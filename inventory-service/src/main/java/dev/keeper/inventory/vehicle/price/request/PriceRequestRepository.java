package dev.keeper.inventory.vehicle.price.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PriceRequestRepository extends Repository<PriceRequest, UUID> {

    PriceRequest save(PriceRequest request);

    void flush();

    Optional<PriceRequest> findByIdAndVehicleId(UUID id, UUID vehicleId);

    @Query("SELECT r FROM PriceRequest r WHERE r.vehicleId = :vehicleId AND r.id < :before ORDER BY r.id DESC")
    List<PriceRequest> findNewest(UUID vehicleId, UUID before, Limit limit);

    /** The way back, from the oldest of them on. */
    @Query("SELECT r FROM PriceRequest r WHERE r.vehicleId = :vehicleId AND r.id > :after ORDER BY r.id")
    List<PriceRequest> findNewer(UUID vehicleId, UUID after, Limit limit);
}
