package dev.keeper.inventory.vehicle.price.request;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PriceRequestRepository extends Repository<PriceRequest, UUID> {

    PriceRequest save(PriceRequest request);

    void flush();

    Optional<PriceRequest> findByIdAndVehicleId(UUID id, UUID vehicleId);
}
