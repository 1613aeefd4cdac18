package dev.keeper.auth.employee;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;

/** A person who works for the group and may sign in. */
@Entity
@Table(name = "employees")
class Employee {

    private static final int EMPLOYEES_OF_ONE_PAGE = 200;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @SuppressWarnings("NullAway.Init")
    private UUID id;

    private String name;
    private String email;
    private String passwordHash;
    private boolean active;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "employee_id", nullable = false, updatable = false)
    @OrderBy("firstDay, id")
    @BatchSize(size = EMPLOYEES_OF_ONE_PAGE)
    private List<BranchAssignment> assignments = new ArrayList<>();

    @Version
    @Column(nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Employee() {}

    Employee(String name, EmailAddress email, String passwordHash, Collection<BranchAssignment> assignments) {
        this.name = name;
        this.email = email.value();
        this.passwordHash = passwordHash;
        this.active = true;
        this.assignments.addAll(assignments);
    }

    /**
     * Returns the assignments at this moment; empty while the employee is inactive.
     *
     * @param zones the time zones of at least the employee's branches
     */
    List<Assignment> rightsAt(Instant now, Map<String, ZoneId> zones) {
        return active
                ? assignments.stream()
                        .filter(assignment -> assignment.holdsAt(now, zones))
                        .map(BranchAssignment::right)
                        .distinct()
                        .toList()
                : List.of();
    }

    Set<String> branches() {
        return assignments.stream()
                .map(BranchAssignment::branch)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isActive() {
        return active;
    }

    List<BranchAssignment> assignments() {
        return Collections.unmodifiableList(assignments);
    }
}
