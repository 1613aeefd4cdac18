package dev.keeper.auth.session;

import dev.keeper.auth.AuthSettings;
import dev.keeper.auth.attempt.Attempt;
import dev.keeper.auth.attempt.SignInAttempts;
import dev.keeper.auth.audit.AuditAction;
import dev.keeper.auth.audit.AuditActor;
import dev.keeper.auth.audit.AuditLog;
import dev.keeper.auth.employee.Credentials;
import dev.keeper.auth.employee.EmployeeDirectory;
import dev.keeper.auth.employee.SignedInEmployee;
import dev.keeper.auth.session.token.RefreshTokenValue;
import dev.keeper.auth.session.token.SessionTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SessionService {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final SessionRepository sessions;
    private final TokenRotation tokens;
    private final EmployeeDirectory employees;
    private final SignInAttempts attempts;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration lifetime;

    SessionService(
            SessionRepository sessions,
            TokenRotation tokens,
            EmployeeDirectory employees,
            SignInAttempts attempts,
            AuditLog audit,
            Clock clock,
            AuthSettings settings) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.employees = employees;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
        this.lifetime = settings.sessionLifetime();
    }

    /**
     * Opens a session after a correct password.
     *
     * @throws SignInFailed if the employee is inactive or has no current assignment
     */
    @Transactional(noRollbackFor = SignInFailed.class)
    SessionTokens open(Credentials credentials, Attempt attempt) {
        var employee = employees.findWorking(credentials.employeeId());
        if (employee.isEmpty()) {
            recordFailure(credentials, "inactive or not assigned");
            throw new SignInFailed();
        }
        attempts.forgive(attempt);
        var session = sessions.saveAndFlush(new Session(credentials.employeeId(), clock.instant(), lifetime));
        audit.record(AuditAction.SIGNED_IN, actor(employee.get()), record(session), null);
        return tokens.issueFirst(session, employee.get());
    }

    /** Records a failed sign-in, without the typed e-mail, because people mistakenly type passwords there. */
    @Transactional
    void recordFailure(@Nullable Credentials credentials, String reason) {
        var actor = credentials == null
                ? AuditActor.STRANGER
                : new AuditActor(credentials.employeeId(), credentials.name());
        audit.record(AuditAction.SIGN_IN_FAILED, actor, null, reason);
    }

    /**
     * Continues a session with the token's successor.
     *
     * @throws SessionEnded if the session has ended or ends now, for instance because the token was reused
     */
    @Transactional(noRollbackFor = SessionEnded.class)
    SessionTokens refresh(RefreshTokenValue presented) {
        var session = sessions.lockByTokenHash(presented.hash()).orElseThrow(SessionEnded::new);
        var now = clock.instant();
        if (!session.isOpenAt(now)) {
            throw new SessionEnded();
        }
        var token = tokens.find(presented);
        if (token.isReusedAt(now)) {
            session.end(now);
            audit.record(
                    AuditAction.REFRESH_TOKEN_REUSED,
                    AuditActor.STRANGER,
                    record(session),
                    "it was of employee " + session.employeeId() + " and has ended");
            throw new SessionEnded();
        }
        var employee = employees.findWorking(session.employeeId());
        if (employee.isEmpty() || (!token.isRotated() && token.hasExpiredAt(now))) {
            session.end(now);
            throw new SessionEnded();
        }
        return tokens.issueNext(session, presented, token, employee.get());
    }

    /** Ends the session of the token, valid or rotated; a no-op for an unknown token. */
    @Transactional
    void end(RefreshTokenValue presented) {
        var now = clock.instant();
        sessions.lockByTokenHash(presented.hash())
                .filter(session -> session.isOpenAt(now))
                .ifPresent(session -> {
                    session.end(now);
                    audit.record(AuditAction.SIGNED_OUT, nameOf(session), record(session), null);
                });
    }

    /** Removes sessions that ended a month ago. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
    @SchedulerLock(name = "forget-sessions")
    @Transactional
    void forgetOver() {
        sessions.deleteOver(clock.instant().minus(REMEMBERED));
    }

    private AuditActor nameOf(Session session) {
        return Optional.of(session.employeeId())
                .flatMap(employees::findWorking)
                .map(SessionService::actor)
                .orElseGet(() -> new AuditActor(session.employeeId(), "former employee"));
    }

    private static AuditActor actor(SignedInEmployee employee) {
        return new AuditActor(employee.id(), employee.name());
    }

    private static String record(Session session) {
        return "session " + session.id();
    }
}
