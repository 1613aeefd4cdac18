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
 * The minimum and target of a product at a branch, or of the cars of a make or one of its models.
 *
 * <p>The open alert is in the same row but belongs to {@link ReorderRuleTable}. It changes with the stock, for many
 * rules in one statement, and does not change the version of the rule.
 */
@Entity
@Table(name = "reorder_rules")
public class ReorderRule {

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

    /** Creates a rule about the units of a product. */
    public static ReorderRule ofProduct(String branchCode, Product product, int minimum, int target) {
        return new ReorderRule(branchCode, product, null, null, minimum, target);
    }

    /** Creates a rule about the cars of a make, or of one of its models. */
    public static ReorderRule ofVehicles(
            String branchCode, String make, @Nullable String model, int minimum, int target) {
        return new ReorderRule(branchCode, null, make, model, minimum, target);
    }

    /**
     * Sets minimum and target.
     *
     * @throws TargetNotAboveMinimum if restocking to the target would not resolve the alert
     */
    public final void redefine(int newMinimum, int newTarget) {
        if (newTarget <= newMinimum) {
            throw new TargetNotAboveMinimum();
        }
        minimum = newMinimum;
        target = newTarget;
    }

    /** Returns its id, once it is stored. */
    public UUID id() {
        return Objects.requireNonNull(id, "The rule is not stored yet");
    }

    /** Returns the version, which rises with every change. */
    public long version() {
        return version;
    }

    /** Returns the branch of the rule. */
    public String branchCode() {
        return branchCode;
    }

    /** Returns the product of a rule about a product. */
    public Product product() {
        return Objects.requireNonNull(product);
    }

    /** Returns the make of a rule about cars. */
    public String make() {
        return Objects.requireNonNull(make);
    }

    /** Returns the model; null for all models of the make. */
    public @Nullable String model() {
        return model;
    }

    /** Returns the minimum: the alert is raised when available falls to it or below. */
    public int minimum() {
        return minimum;
    }

    /** Returns the target to restock to. */
    public int target() {
        return target;
    }
}
