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

/** A shortage at one branch; raised once and resolved once, in whichever order the news arrive. */
@Entity
@Table(name = "alerts")
class Alert {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private AlertKind kind;

    private String branch;
    private String sku;

    @Embedded
    private @Nullable Shortage shortage;

    private @Nullable Instant resolvedAt;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    Alert(UUID id, AlertKind kind, String branch, String sku) {
        this.id = id;
        this.kind = kind;
        this.branch = branch;
        this.sku = sku;
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

    String sku() {
        return sku;
    }

    Optional<Shortage> shortage() {
        return Optional.ofNullable(shortage);
    }

    Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    /** Whether there is anything to show: a recovery may be known before its shortage. */
    boolean isRaised() {
        return shortage != null;
    }

    /** Says how short the stock is; only the first word counts. */
    void raise(Shortage found) {
        if (shortage == null) {
            shortage = found;
        }
    }

    /** Ends the alert; only the first word counts. */
    void resolve(Instant recoveredAt) {
        if (resolvedAt == null) {
            resolvedAt = recoveredAt;
        }
    }
}
