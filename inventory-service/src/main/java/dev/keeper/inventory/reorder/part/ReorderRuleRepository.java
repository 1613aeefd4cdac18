package dev.keeper.inventory.reorder.part;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReorderRuleRepository extends Repository<ReorderRule, UUID> {

    Optional<ReorderRule> findByBranchCodeAndProductId(String branchCode, UUID productId);

    ReorderRule save(ReorderRule rule);

    void delete(ReorderRule rule);

    void flush();
}
