package dev.keeper.auth.attempt;

import java.time.Duration;

/**
 * How long an account waits after failed attempts: nothing at first, since people mistype, then 1, 2, 4, 8, 16 and at
 * last always 30 seconds.
 *
 * <p>That makes at most 2,880 guesses a day, and nobody can lock somebody else out for good: the wait never grows beyond
 * half a minute.
 */
final class SignInDelay {

    private static final int FREE_ATTEMPTS = 3;
    private static final int LARGEST_SHIFT = 5;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private SignInDelay() {}

    static Duration after(int failures) {
        if (failures < FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        var delay = Duration.ofSeconds(1L << Math.min(failures - FREE_ATTEMPTS, LARGEST_SHIFT));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
