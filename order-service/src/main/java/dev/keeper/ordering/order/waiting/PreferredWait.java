package dev.keeper.ordering.order.waiting;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a client prefers to wait for the result ({@code Prefer: wait}, RFC 7240).
 *
 * @param seconds 1 to 10; longer requests are cut to 10
 */
public record PreferredWait(int seconds) {

    public static final String HEADER = "Prefer";

    static final String APPLIED = "Preference-Applied";

    private static final int LONGEST = 10;
    private static final Pattern WAIT =
            Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?:[;,]|$)", Pattern.CASE_INSENSITIVE);

    /** Reads the preference; an invalid one is ignored. */
    static Optional<PreferredWait> parse(@Nullable String prefer) {
        if (prefer == null) {
            return Optional.empty();
        }
        var wait = WAIT.matcher(prefer);
        return wait.find() ? of(Integer.parseInt(wait.group(1))) : Optional.empty();
    }

    private static Optional<PreferredWait> of(int seconds) {
        return seconds < 1 ? Optional.empty() : Optional.of(new PreferredWait(Math.min(seconds, LONGEST)));
    }

    Duration duration() {
        return Duration.ofSeconds(seconds);
    }

    /** Returns the value of {@code Preference-Applied}. */
    String applied() {
        return "wait=" + seconds;
    }
}
