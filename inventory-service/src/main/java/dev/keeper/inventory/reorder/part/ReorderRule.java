package dev.keeper.inventory.reorder.part;

import dev.keeper.inventory.part.Product;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a branch has too little of a product.
 *
 * <p>The alert that is raised now stands in the same row but is {@link ReorderRuleTable}'s: it comes and goes with the
 * stock, for many rules in one statement, and is no change of the rule.
 */
@Entity
@Table(name = "reorder_rules")
class ReorderRule {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private long version;

    private String branchCode;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product_id")
    private Product product;

    private int minimum;
    private int target;

    @SuppressWarnings("NullAway.Init")
    protected ReorderRule() {}

    ReorderRule(String branchCode, Product product, int minimum, int target) {
        this.branchCode = branchCode;
        this.product = product;
        redefine(minimum, target);
    }

    /**
     * Sets what is too little, and what is enough.
     *
     * @throws TargetNotAboveMinimum if filling up to the target would not end the alert
     */
    final void redefine(int newMinimum, int newTarget) {
        if (newTarget <= newMinimum) {
            throw new TargetNotAboveMinimum();
        }
        minimum = newMinimum;
        target = newTarget;
    }

    long version() {
        return version;
    }

    String branchCode() {
        return branchCode;
    }

    Product product() {
        return product;
    }

    int minimum() {
        return minimum;
    }

    int target() {
        return target;
    }
}
