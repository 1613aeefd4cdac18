package dev.keeper.auth.attempt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed sign-ins per e-mail, across all instances of the service, and delays the next one increasingly.
 *
 * <p>An attempt counts as failed from its start, under a lock, and is removed when it succeeds. Concurrent attempts
 * therefore cannot all pass before the first one has failed. Attempts from an address with an earlier sign-in are
 * counted separately, so that a stranger's failures do not delay the owner of the account.
 */
@Service
public class SignInAttempts {

    private static final Duration FAILURES_REMEMBERED = Duration.ofHours(24);
    private static final Duration ADDRESSES_REMEMBERED = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Starts an attempt.
     *
     * @param email the e-mail in lower case, whether or not an employee has it
     * @param address the caller's address
     * @throws SignInDelayed while the e-mail has to wait
     */
    @Transactional
    public Attempt begin(String email, String address) {
        var attempt = Attempt.from(email, address, isKnown(email, address));
        var earlier = lock(attempt);
        var now = clock.instant();
        if (earlier.nextAttemptAt() != null && earlier.nextAttemptAt().isAfter(now)) {
            throw new SignInDelayed(Duration.between(now, earlier.nextAttemptAt()));
        }
        count(attempt, earlier.failuresAt(now) + 1, now);
        return attempt;
    }

    /** Ends a successful attempt, together with the current transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgive(Attempt attempt) {
        jdbc.sql("DELETE FROM sign_in_attempts WHERE account = :counter")
                .param("counter", attempt.counter())
                .update();
        jdbc.sql("""
                        INSERT INTO sign_in_addresses (account, address, last_used_at)
                        VALUES (:account, :address, :now)
                        ON CONFLICT (account, address) DO UPDATE SET last_used_at = excluded.last_used_at
                        """)
                .param("account", attempt.account())
                .param("address", attempt.address())
                .param("now", timestamp(clock.instant()))
                .update();
    }

    /** Removes expired failures and addresses. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    @SchedulerLock(name = "forget-sign-in-attempts")
    @Transactional
    public void forgetOld() {
        jdbc.sql("DELETE FROM sign_in_attempts WHERE last_attempt_at < :limit")
                .param("limit", timestamp(clock.instant().minus(FAILURES_REMEMBERED)))
                .update();
        jdbc.sql("DELETE FROM sign_in_addresses WHERE last_used_at < :limit")
                .param("limit", timestamp(clock.instant().minus(ADDRESSES_REMEMBERED)))
                .update();
    }

    private boolean isKnown(String email, String address) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM sign_in_addresses WHERE account = :account AND address = :address)")
                .param("account", Attempt.account(email))
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    private Earlier lock(Attempt attempt) {
        while (true) {
            insertIfMissing(attempt);
            var earlier = select(attempt);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            // A concurrent success has removed the row between the two statements.
        }
    }

    private void insertIfMissing(Attempt attempt) {
        jdbc.sql("""
                        INSERT INTO sign_in_attempts (account, failures, last_attempt_at)
                        VALUES (:counter, 0, :now) ON CONFLICT DO NOTHING
                        """)
                .param("counter", attempt.counter())
                .param("now", timestamp(clock.instant()))
                .update();
    }

    private Optional<Earlier> select(Attempt attempt) {
        return jdbc.sql("""
                        SELECT failures, last_attempt_at, next_attempt_at FROM sign_in_attempts
                        WHERE account = :counter FOR UPDATE
                        """)
                .param("counter", attempt.counter())
                .query((row, number) -> new Earlier(
                        row.getInt("failures"),
                        row.getObject("last_attempt_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("next_attempt_at", OffsetDateTime.class))))
                .optional();
    }

    private void count(Attempt attempt, int failures, Instant now) {
        var delay = SignInDelay.after(failures);
        jdbc.sql("""
                        UPDATE sign_in_attempts
                        SET failures = :failures, last_attempt_at = :now, next_attempt_at = :next
                        WHERE account = :counter
                        """)
                .param("counter", attempt.counter())
                .param("failures", failures)
                .param("now", timestamp(now))
                .param("next", delay.isZero() ? null : timestamp(now.plus(delay)))
                .update();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private record Earlier(
            int failures, Instant lastAttemptAt, @Nullable Instant nextAttemptAt) {

        int failuresAt(Instant now) {
            return lastAttemptAt.plus(FAILURES_REMEMBERED).isBefore(now) ? 0 : failures;
        }
    }
}
