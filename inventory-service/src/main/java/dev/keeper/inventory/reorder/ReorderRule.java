package dev.keeper.inventory.reorder;

import dev.keeper.inventory.part.Product;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a branch has too little of a product, or too few cars of a make or of one model of it.
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

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id")
    private @Nullable Product product;

    private @Nullable String make;
    private @Nullable String model;
    private int minimum;
    private int target;

    @SuppressWarnings("NullAway.Init")
    protected ReorderRule() {}

    private ReorderRule(
            String branchCode,
            @Nullable Product product,
            @Nullable String make,
            @Nullable String model,
            int minimum,
            int target) {
        this.branchCode = branchCode;
        this.product = product;
        this.make = make;
        this.model = model;
        redefine(minimum, target);
    }

    /** A rule about the units of a product. */
    static ReorderRule ofProduct(String branchCode, Product product, int minimum, int target) {
        return new ReorderRule(branchCode, product, null, null, minimum, target);
    }

    /** A rule about the cars of a make, or of one model of it. */
    static ReorderRule ofVehicles(String branchCode, String make, @Nullable String model, int minimum, int target) {
        return new ReorderRule(branchCode, null, make, model, minimum, target);
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

    UUID id() {
        return Objects.requireNonNull(id, "The rule is not stored yet");
    }

    long version() {
        return version;
    }

    String branchCode() {
        return branchCode;
    }

    boolean isAboutVehicles() {
        return product == null;
    }

    /** The product of a rule about one. */
    Product product() {
        return Objects.requireNonNull(product);
    }

    /** The make of a rule about cars. */
    String make() {
        return Objects.requireNonNull(make);
    }

    /** Absent for all models of the make. */
    @Nullable
    String model() {
        return model;
    }

    int minimum() {
        return minimum;
    }

    int target() {
        return target;
    }
}
