package dev.keeper.auth.employee;

import dev.keeper.auth.branch.BranchDirectory;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sessions want to know about employees. */
@Service
@Transactional(readOnly = true)
public class EmployeeDirectory {

    private final EmployeeRepository employees;
    private final BranchDirectory branches;
    private final Clock clock;

    EmployeeDirectory(EmployeeRepository employees, BranchDirectory branches, Clock clock) {
        this.employees = employees;
        this.branches = branches;
        this.clock = clock;
    }

    /** The credentials of whoever has the address, also of one who may not sign in any more. */
    public Optional<Credentials> credentialsOf(EmailAddress email) {
        return employees
                .findByEmail(email.value())
                .map(employee -> new Credentials(employee.id(), employee.name(), employee.passwordHash()));
    }

    /** The employee, unless inactive or without any current assignment. */
    public Optional<SignedInEmployee> findWorking(UUID id) {
        return employees
                .findById(id)
                .map(employee -> new SignedInEmployee(
                        employee.id(),
                        employee.name(),
                        employee.email(),
                        employee.rightsAt(clock.instant(), branches.timeZonesOf(employee.branches()))))
                .filter(employee -> !employee.assignments().isEmpty());
    }
}
