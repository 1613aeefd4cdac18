package dev.keeper.auth.employee;

import dev.keeper.auth.AuthRight;
import dev.keeper.auth.audit.AuditAction;
import dev.keeper.auth.audit.AuditActor;
import dev.keeper.auth.audit.AuditLog;
import dev.keeper.auth.branch.BranchDirectory;
import dev.keeper.auth.password.Passwords;
import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EmployeeService {

    private static final PagedQuery<Named> BY_NAME = PagedQuery.of(
            "SELECT id, name FROM employees",
            Keyset.<Named>ascending().text("name", Named::name).uuid("id", Named::id),
            row -> new Named(row.id("id"), row.text("name")));

    private final EmployeeRepository employees;
    private final JdbcClient jdbc;
    private final BranchDirectory branches;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;

    EmployeeService(
            EmployeeRepository employees,
            JdbcClient jdbc,
            BranchDirectory branches,
            Passwords passwords,
            AuditLog audit,
            Clock clock) {
        this.employees = employees;
        this.jdbc = jdbc;
        this.branches = branches;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Hashes the password of a new employee. Call it before the transaction, which would hold a connection meanwhile. */
    String hashPassword(CreateEmployeeRequest request, Caller caller) {
        AuthRight.CREATE_EMPLOYEES.requireEverywhere(caller);
        return hashPassword(request);
    }

    /** Hashes the password of the first employee. */
    String hashPassword(CreateEmployeeRequest request) {
        return passwords.hash(request.password(), new EmailAddress(request.email()).value());
    }

    @Transactional
    EmployeeResponse create(CreateEmployeeRequest request, String passwordHash, Caller caller) {
        AuthRight.CREATE_EMPLOYEES.requireEverywhere(caller);
        return create(request, passwordHash, AuditActor.of(caller));
    }

    /** Creates the employee if there is none yet. Returns false if there is one. */
    @Transactional
    boolean createFirst(CreateEmployeeRequest request, String passwordHash) {
        if (employees.count() > 0) {
            return false;
        }
        create(request, passwordHash, AuditActor.SERVICE);
        return true;
    }

    @Transactional(readOnly = true)
    boolean isEmpty() {
        return employees.count() == 0;
    }

    @Transactional(readOnly = true)
    EmployeeResponse find(UUID id, Caller caller) {
        return employees
                .findById(id)
                .filter(employee -> AuthRight.SEE_EMPLOYEES.isGrantedEverywhereTo(caller)
                        || employee.branches().stream()
                                .anyMatch(branch -> AuthRight.SEE_EMPLOYEES.isGrantedTo(caller, branch)))
                .map(EmployeeResponse::from)
                .orElseThrow(() -> new NotFound("employee", id));
    }

    @Transactional(readOnly = true)
    Slice<EmployeeResponse> list(@Nullable String branch, @Nullable Cursor cursor, int limit, Caller caller) {
        var visible = visibleBranches(branch, caller);
        var conditions = new Conditions()
                .when(
                        visible == null ? null : visible.toArray(String[]::new),
                        "EXISTS (SELECT FROM assignments a WHERE a.employee_id = employees.id AND a.branch = ANY (:branches))",
                        "branches");
        var page = BY_NAME.read(jdbc, conditions, limit, cursor);
        var found = employees.findAllById(page.items().stream().map(Named::id).toList()).stream()
                .collect(Collectors.toMap(Employee::id, EmployeeResponse::from));
        return page.map(employee -> Objects.requireNonNull(found.get(employee.id())));
    }

    /** Returns the branches whose employees are listed, or null for all. */
    private static @Nullable Set<String> visibleBranches(@Nullable String branch, Caller caller) {
        if (branch != null) {
            AuthRight.SEE_EMPLOYEES.require(caller, branch);
            return Set.of(branch);
        }
        if (AuthRight.SEE_EMPLOYEES.isGrantedEverywhereTo(caller)) {
            return null;
        }
        var managed = AuthRight.SEE_EMPLOYEES.branchesOf(caller);
        if (managed.isEmpty()) {
            AuthRight.SEE_EMPLOYEES.requireEverywhere(caller);
        }
        return managed;
    }

    private EmployeeResponse create(CreateEmployeeRequest request, String passwordHash, AuditActor creator) {
        var email = new EmailAddress(request.email());
        var assignments = assignments(request);
        if (employees.existsByEmail(email.value())) {
            throw new EmailTaken();
        }
        var employee = employees.saveAndFlush(new Employee(request.name().strip(), email, passwordHash, assignments));
        audit.record(AuditAction.EMPLOYEE_CREATED, creator, "employee " + employee.id(), null);
        return EmployeeResponse.from(employee);
    }

    private List<BranchAssignment> assignments(CreateEmployeeRequest request) {
        var zones = branches.timeZonesOf(request.branches());
        var now = clock.instant();
        return IntStream.range(0, request.assignments().size())
                .mapToObj(index ->
                        request.assignments().get(index).toAssignment("assignments[%d]".formatted(index), zones, now))
                .toList();
    }

    private record Named(UUID id, String name) {}
}
