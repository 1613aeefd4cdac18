package dev.keeper.auth.attempt;

import java.time.Duration;

/**
 * The delay after failed attempts: none at first, because people mistype, then 1, 2, 4, 8 and 16 seconds, then always 30.
 *
 * <p>This allows at most 2,880 guesses a day. Nobody can lock out another person for good, because the delay never exceeds
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
