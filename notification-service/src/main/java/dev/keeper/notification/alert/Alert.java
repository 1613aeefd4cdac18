package dev.keeper.notification.alert;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shortage at one branch; raised once and resolved once, in whichever order the events arrive. */
@Entity
@Table(name = "alerts")
public class Alert {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    private String branch;
    private @Nullable String sku;
    private @Nullable String make;
    private @Nullable String model;

    @Embedded
    private @Nullable Shortage shortage;

    private @Nullable Instant resolvedAt;

    @Embedded
    private @Nullable Acknowledgement acknowledgement;

    @Embedded
    private @Nullable Snooze snooze;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    private Alert(UUID id, AlertKind kind, String branch) {
        this.id = id;
        this.kind = kind;
        this.branch = branch;
    }

    /** Creates an alert about a product. */
    static Alert ofProduct(UUID id, String branch, String sku) {
        var alert = new Alert(id, AlertKind.LOW_STOCK, branch);
        alert.sku = sku;
        return alert;
    }

    /** Creates an alert about the cars of a make, or of one of its models. */
    static Alert ofVehicles(UUID id, String branch, String make, @Nullable String model) {
        var alert = new Alert(id, AlertKind.LOW_VEHICLES, branch);
        alert.make = make;
        alert.model = model;
        return alert;
    }

    UUID id() {
        return id;
    }

    String branch() {
        return branch;
    }

    AlertKind kind() {
        return kind;
    }

    Optional<String> sku() {
        return Optional.ofNullable(sku);
    }

    Optional<String> make() {
        return Optional.ofNullable(make);
    }

    Optional<String> model() {
        return Optional.ofNullable(model);
    }

    Optional<Shortage> shortage() {
        return Optional.ofNullable(shortage);
    }

    Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    Optional<Acknowledgement> acknowledgement() {
        return Optional.ofNullable(acknowledgement);
    }

    Optional<Snooze> snooze() {
        return Optional.ofNullable(snooze);
    }

    /** Returns whether there is anything to show: the recovery may arrive before the shortage. */
    boolean isRaised() {
        return shortage != null;
    }

    /** Raises the alert; only the first call counts. */
    void raise(Shortage found) {
        if (shortage == null) {
            shortage = found;
        }
    }

    /** Resolves the alert; only the first call counts. */
    void resolve(Instant recoveredAt) {
        if (resolvedAt == null) {
            resolvedAt = recoveredAt;
        }
    }

    /**
     * Acknowledges the alert, which also ends a snooze; only the first call counts.
     *
     * @throws AlertResolved once the stock has recovered
     */
    void acknowledge(Acknowledgement word) {
        requireUnresolved();
        snooze = null;
        if (acknowledgement == null) {
            acknowledgement = word;
        }
    }

    /**
     * Snoozes the alert, acknowledged or not; the last snooze counts.
     *
     * @throws AlertResolved once the stock has recovered
     */
    void snooze(Snooze word) {
        requireUnresolved();
        if (snooze == null || !snooze.saysTheSameAs(word)) {
            snooze = word;
        }
    }

    private void requireUnresolved() {
        if (resolvedAt != null) {
            throw new AlertResolved();
        }
    }
}
