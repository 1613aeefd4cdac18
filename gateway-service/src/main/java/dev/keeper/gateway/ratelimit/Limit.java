package dev.keeper.gateway.ratelimit;

import dev.keeper.gateway.GatewaySettings.Rate;
import java.time.Duration;

/**
 * The leaky bucket of nginx's {@code limit_req}, written as the generic cell rate algorithm (ITU-T I.371): a bucket is
 * one moment, the time at which it will have run empty. A request that finds it {@code ahead} of now by more than
 * {@code tolerance} is refused, any other one moves it {@code interval} further. With nginx's words
 * {@code excess = ahead / interval}, so both admit the same requests.
 *
 * @param name the policy's name for clients
 * @param interval microseconds between two requests at the steady rate
 * @param burst how many more than one may come at once
 * @param shaping whether the burst is delayed to the rate
 */
record Limit(String name, long interval, int burst, boolean shaping) {

    private static final long MICROS_PER_SECOND = 1_000_000;

    static Limit of(RouteClass routeClass, Rate rate) {
        long period = rate.per().toNanos() / 1_000;
        return new Limit(routeClass.policy(), Math.max(1, period / rate.requests()), rate.burst(), rate.shaping());
    }

    /** By how many microseconds a bucket may be ahead of now and still take a request. */
    long tolerance() {
        return burst * interval;
    }

    /** How long it takes a full bucket to run empty. */
    Duration emptiesWithin() {
        return Duration.ofNanos((tolerance() + interval) * 1_000);
    }

    /** The verdict on a request that found its bucket so many microseconds ahead of now. */
    Decision decide(long ahead) {
        if (ahead > tolerance()) {
            long wait = ahead - tolerance();
            return new Decision(false, 0, wait, 0, seconds(wait));
        }
        long left = (tolerance() - ahead) / interval;
        return new Decision(true, shaping ? ahead : 0, 0, left, seconds(ahead + interval));
    }

    /** {@code RateLimit-Policy}: the whole bucket as quota, the time it takes to run empty as window. */
    String policy() {
        return "\"" + name + "\";q=" + (burst + 1) + ";w=" + seconds(tolerance() + interval);
    }

    private static long seconds(long micros) {
        return Math.max(1, Math.ceilDiv(micros, MICROS_PER_SECOND));
    }
}
