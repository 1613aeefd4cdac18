package dev.keeper.inventory.reorder.vehicle;

import dev.keeper.inventory.reorder.part.TargetNotAboveMinimum;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a branch has too few cars of a make, or of one model of it.
 *
 * <p>The alert that is raised now stands in the same row but is {@link VehicleReorderRuleTable}'s: it comes and goes
 * with the cars and is no change of the rule.
 */
@Entity
@Table(name = "vehicle_reorder_rules")
class VehicleReorderRule {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private long version;

    private String branchCode;
    private String make;
    private @Nullable String model;
    private int minimum;
    private int target;

    @SuppressWarnings("NullAway.Init")
    protected VehicleReorderRule() {}

    VehicleReorderRule(String branchCode, String make, @Nullable String model, int minimum, int target) {
        this.branchCode = branchCode;
        this.make = make;
        this.model = model;
        redefine(minimum, target);
    }

    /**
     * Sets how many are too few, and how many are enough.
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

    /** Which cars, in words. */
    String cars() {
        return model == null ? make : make + " " + model;
    }

    UUID id() {
        if (id == null) {
            throw new IllegalStateException("The rule is not stored yet");
        }
        return id;
    }

    long version() {
        return version;
    }

    String branchCode() {
        return branchCode;
    }

    String make() {
        return make;
    }

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
