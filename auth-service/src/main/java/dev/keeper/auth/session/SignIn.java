package dev.keeper.auth.session;

import dev.keeper.auth.attempt.SignInAttempts;
import dev.keeper.auth.audit.Origin;
import dev.keeper.auth.employee.Credentials;
import dev.keeper.auth.employee.EmailAddress;
import dev.keeper.auth.employee.EmployeeDirectory;
import dev.keeper.auth.password.Passwords;
import dev.keeper.auth.session.token.SessionTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Checks e-mail and password.
 *
 * <p>An unknown e-mail takes the same steps as a wrong password. No database connection is held during the comparison.
 */
@Service
class SignIn {

    private final SignInAttempts attempts;
    private final EmployeeDirectory employees;
    private final Passwords passwords;
    private final SessionService sessions;
    private final Origin origin;

    SignIn(
            SignInAttempts attempts,
            EmployeeDirectory employees,
            Passwords passwords,
            SessionService sessions,
            Origin origin) {
        this.attempts = attempts;
        this.employees = employees;
        this.passwords = passwords;
        this.sessions = sessions;
        this.origin = origin;
    }

    /**
     * Signs an employee in.
     *
     * @throws dev.keeper.auth.attempt.SignInDelayed while the e-mail has to wait after failures
     * @throws SignInFailed if e-mail or password are wrong or the employee may not sign in
     */
    SessionTokens with(EmailAddress email, String password) {
        var attempt = attempts.begin(email.value(), origin.address());
        var credentials = employees.credentialsOf(email).orElse(null);
        var hash = credentials == null ? null : credentials.passwordHash();
        if (!passwords.matches(password, hash) || credentials == null) {
            throw failed(credentials);
        }
        return sessions.open(credentials, attempt);
    }

    private SignInFailed failed(@Nullable Credentials credentials) {
        sessions.recordFailure(credentials, credentials == null ? "unknown e-mail" : "wrong password");
        return new SignInFailed();
    }
}
