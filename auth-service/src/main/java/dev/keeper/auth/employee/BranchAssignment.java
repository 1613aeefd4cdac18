package dev.keeper.auth.employee;

import dev.keeper.auth.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A role that an employee holds at a branch, or everywhere, from a first to a last day. */
@Entity
@Table(name = "assignments")
class BranchAssignment {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @SuppressWarnings("NullAway.Init")
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String branch;
    private LocalDate firstDay;
    private @Nullable LocalDate lastDay;

    @SuppressWarnings("NullAway.Init")
    protected BranchAssignment() {}

    BranchAssignment(Role role, @Nullable String branch, LocalDate firstDay, @Nullable LocalDate lastDay) {
        this.role = role;
        this.branch = branch;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /** Days are those of the branch's time zone; for a role that acts everywhere those of UTC. */
    boolean holdsAt(Instant now, Map<String, ZoneId> zones) {
        var today = LocalDate.ofInstant(now, zoneOf(branch, zones));
        return !today.isBefore(firstDay) && (lastDay == null || !today.isAfter(lastDay));
    }

    static ZoneId zoneOf(@Nullable String branch, Map<String, ZoneId> zones) {
        return branch == null ? ZoneOffset.UTC : zones.getOrDefault(branch, ZoneOffset.UTC);
    }

    Assignment right() {
        return new Assignment(role, branch);
    }

    Role role() {
        return role;
    }

    @Nullable
    String branch() {
        return branch;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }
}
