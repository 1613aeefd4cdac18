package dev.keeper.auth.employee;

import dev.keeper.auth.branch.BranchDirectory;
import dev.keeper.auth.right.RightsTable;
import dev.keeper.common.security.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers the sessions' questions about employees. */
@Service
@Transactional(readOnly = true)
public class EmployeeDirectory {

    private final EmployeeRepository employees;
    private final BranchDirectory branches;
    private final RightsTable rights;
    private final Clock clock;

    EmployeeDirectory(EmployeeRepository employees, BranchDirectory branches, RightsTable rights, Clock clock) {
        this.employees = employees;
        this.branches = branches;
        this.rights = rights;
        this.clock = clock;
    }

    /** Returns the credentials for an e-mail address, even if the employee may no longer sign in. */
    public Optional<Credentials> credentialsOf(EmailAddress email) {
        return employees
                .findByEmail(email.value())
                .map(employee -> new Credentials(employee.id(), employee.name(), employee.passwordHash()));
    }

    /** Returns the employee; empty if inactive or without a current assignment. */
    public Optional<SignedInEmployee> findWorking(UUID id) {
        return employees
                .findById(id)
                .map(employee -> signedIn(
                        employee, employee.rightsAt(clock.instant(), branches.timeZonesOf(employee.branches()))))
                .filter(employee -> !employee.assignments().isEmpty());
    }

    private SignedInEmployee signedIn(Employee employee, List<Assignment> assignments) {
        var caller = new Caller(
                employee.id(),
                employee.name(),
                assignments.stream().map(Assignment::grant).toList());
        return new SignedInEmployee(
                employee.id(), employee.name(), employee.email(), assignments, rights.grantedTo(caller));
    }
}
