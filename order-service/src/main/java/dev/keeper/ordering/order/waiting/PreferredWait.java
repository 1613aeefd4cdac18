package dev.keeper.ordering.order.waiting;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a client would rather wait for the result than be told that there is none yet ({@code Prefer: wait}, RFC 7240).
 *
 * @param seconds 1 to 10; who asks for more waits for 10
 */
public record PreferredWait(int seconds) {

    /** The name of the header. */
    public static final String HEADER = "Prefer";

    static final String APPLIED = "Preference-Applied";

    private static final int LONGEST = 10;
    private static final Pattern WAIT =
            Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?:[;,]|$)", Pattern.CASE_INSENSITIVE);

    /** A preference that cannot be understood is no preference. */
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

    /** How it is confirmed in {@code Preference-Applied}. */
    String applied() {
        return "wait=" + seconds;
    }
}
