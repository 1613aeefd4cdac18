package dev.keeper.inventory.reorder;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reorder rules; commands change them. */
@Service
@Transactional(readOnly = true)
public class ReorderRules {

    private final ReorderRuleRepository rules;

    ReorderRules(ReorderRuleRepository rules) {
        this.rules = rules;
    }

    /** Returns the rule about a product at a branch. */
    public Optional<ReorderRule> findAboutProduct(String branch, UUID productId) {
        return rules.findByBranchCodeAndProductId(branch, productId);
    }

    /** Returns a rule about vehicles. */
    public Optional<ReorderRule> findAboutVehicles(UUID id) {
        return rules.findByIdAndProductIsNull(id);
    }
}
