package dev.keeper.auth.employee;

import dev.keeper.auth.AuthSettings;
import dev.keeper.auth.Role;
import dev.keeper.common.problem.Failure;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Creates the administrator from the settings if there is no employee, before the service accepts requests. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final EmployeeService employees;
    private final AuthSettings.Administrator settings;

    FirstAdministrator(EmployeeService employees, AuthSettings settings) {
        this.employees = employees;
        this.settings = settings.administrator();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.email().isBlank()) {
            warnIfNobodyCanSignIn();
            return;
        }
        requireAddress();
        try {
            createUnlessThereIsAnyone();
        } catch (DataIntegrityViolationException createdByAnotherInstance) {
            log.info("Another instance created the first administrator");
        } catch (Failure refused) {
            throw new IllegalStateException("keeper.auth.administrator.password " + refused.detail(), refused);
        }
    }

    private void createUnlessThereIsAnyone() {
        if (!employees.isEmpty()) {
            return;
        }
        var administrator = administrator();
        if (employees.createFirst(administrator, employees.hashPassword(administrator))) {
            log.info("Created the first administrator");
        }
    }

    private void warnIfNobodyCanSignIn() {
        if (employees.isEmpty()) {
            log.warn("Nobody can sign in: there is no employee. Set KEEPER_AUTH_ADMINISTRATOR_EMAIL and"
                    + " KEEPER_AUTH_ADMINISTRATOR_PASSWORD and start again.");
        }
    }

    private CreateEmployeeRequest administrator() {
        return new CreateEmployeeRequest(
                "Administrator",
                settings.email().strip(),
                settings.password(),
                List.of(new AssignmentRequest(Role.ADMIN, null, null, null)));
    }

    private void requireAddress() {
        if (!settings.email().strip().matches(EmailAddress.PATTERN)) {
            throw new IllegalStateException("keeper.auth.administrator.email is not an e-mail address");
        }
    }
}
