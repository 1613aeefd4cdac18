package dev.keeper.gateway.ratelimit;

import dev.keeper.gateway.GatewaySettings.Rate;
import java.time.Duration;

/**
 * The leaky bucket of nginx's {@code limit_req}, written as the generic cell rate algorithm (ITU-T I.371). A bucket is
 * stored as the time at which it becomes empty. A request is refused if that time is {@code ahead} of now by more than
 * {@code tolerance}; any other request moves it {@code interval} further. In nginx's terms
 * {@code excess = ahead / interval}, so both admit the same requests.
 *
 * @param name the policy's name for clients
 * @param interval microseconds between two requests at the steady rate
 * @param burst how many more than one may arrive at once
 * @param shaping whether the burst is delayed to the rate
 */
record Limit(String name, long interval, int burst, boolean shaping) {

    private static final long MICROS_PER_SECOND = 1_000_000;

    static Limit of(RouteClass routeClass, Rate rate) {
        long period = rate.per().toNanos() / 1_000;
        return new Limit(routeClass.policy(), Math.max(1, period / rate.requests()), rate.burst(), rate.shaping());
    }

    /** Returns how many microseconds a bucket may be ahead of now and still admit a request. */
    long tolerance() {
        return burst * interval;
    }

    /** Returns how long a full bucket takes to empty. */
    Duration emptiesWithin() {
        return Duration.ofNanos((tolerance() + interval) * 1_000);
    }

    /** Decides on a request whose bucket is this many microseconds ahead of now. */
    Decision decide(long ahead) {
        if (ahead > tolerance()) {
            long wait = ahead - tolerance();
            return new Decision(false, 0, wait, 0, seconds(wait));
        }
        long left = (tolerance() - ahead) / interval;
        return new Decision(true, shaping ? ahead : 0, 0, left, seconds(ahead + interval));
    }

    /** Returns {@code RateLimit-Policy}: the bucket's capacity as quota, the time that it takes to empty as window. */
    String policy() {
        return "\"" + name + "\";q=" + (burst + 1) + ";w=" + seconds(tolerance() + interval);
    }

    private static long seconds(long micros) {
        return Math.max(1, Math.ceilDiv(micros, MICROS_PER_SECOND));
    }
}
