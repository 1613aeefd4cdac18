package dev.keeper.auth.password;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores passwords as Argon2id hashes with OWASP's first recommendation: 19 MiB, two passes, one lane.
 *
 * <p>Only a few hashes are computed at a time, so that a flood of sign-ins cannot use up the memory. None is computed
 * within a transaction, which would hold a database connection meanwhile.
 */
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int PATIENCE_SECONDS = 5;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** A hash of the same cost that belongs to no password: the response time must not reveal whether an account exists. */
    private final String hashOfNobody = argon2.encode("nobody's password");

    /**
     * Hashes a new password.
     *
     * @param email the person's e-mail address
     * @throws dev.keeper.common.problem.Invalid if the password breaks the password rules
     */
    public String hash(String password, String email) {
        var normalized = normalized(password);
        PasswordRules.check(normalized, email);
        return inPlace(() -> String.valueOf(argon2.encode(normalized)));
    }

    /**
     * Returns whether the password matches the hash. Without a hash it returns false after the same amount of work.
     *
     * @throws dev.keeper.common.problem.Failure with status 503 if too many others wait
     */
    public boolean matches(String password, @Nullable String hash) {
        var known = hash != null;
        var compared = known ? hash : hashOfNobody;
        return inPlace(() -> argon2.matches(normalized(password), compared)) && known;
    }

    /** Two keyboards can produce different code points for the same letters (NIST SP 800-63B, 3.1.1.2). */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inPlace(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Passwords are hashed and compared outside transactions");
        }
        if (!acquired()) {
            throw new PasswordsBusy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean acquired() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
