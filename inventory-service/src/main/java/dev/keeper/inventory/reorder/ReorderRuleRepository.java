package dev.keeper.inventory.reorder;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReorderRuleRepository extends Repository<ReorderRule, UUID> {

    Optional<ReorderRule> findByBranchCodeAndProductId(String branchCode, UUID productId);

    Optional<ReorderRule> findByIdAndProductIsNull(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT rule FROM ReorderRule rule WHERE rule.id IN :ids AND rule.product IS NULL ORDER BY rule.id")
    List<ReorderRule> lockAboutVehicles(Collection<UUID> ids);

    ReorderRule save(ReorderRule rule);

    void delete(ReorderRule rule);

    void flush();
}
