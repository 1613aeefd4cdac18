package dev.keeper.inventory.reorder.vehicle;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface VehicleReorderRuleRepository extends Repository<VehicleReorderRule, UUID> {

    Optional<VehicleReorderRule> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<VehicleReorderRule> findForChangeById(UUID id);

    VehicleReorderRule save(VehicleReorderRule rule);

    void delete(VehicleReorderRule rule);

    void flush();
}
