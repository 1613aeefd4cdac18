package dev.keeper.inventory.reorder;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ReorderRuleRepository extends Repository<ReorderRule, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ReorderRule> findByBranchCodeAndProductId(String branchCode, UUID productId);

    ReorderRule save(ReorderRule rule);

    void flush();
}
