package dev.keeper.inventory.reorder;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ReorderRuleRepository extends Repository<ReorderRule, UUID> {

    Optional<ReorderRule> findByBranchCodeAndProductId(String branchCode, UUID productId);

    Optional<ReorderRule> findByIdAndProductIsNull(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ReorderRule> findForChangeByIdAndProductIsNull(UUID id);

    ReorderRule save(ReorderRule rule);

    void delete(ReorderRule rule);

    void flush();
}
