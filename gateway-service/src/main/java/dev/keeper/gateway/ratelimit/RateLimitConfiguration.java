package dev.keeper.gateway.ratelimit;

import dev.keeper.gateway.GatewaySettings;
import dev.keeper.gateway.problem.ProblemWriter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the store and builds the limits from the settings. */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    @Bean
    RateLimitFilter rateLimitFilter(
            BucketStore store, GatewaySettings settings, ProblemWriter problems, MeterRegistry meters) {
        return new RateLimitFilter(store, limits(settings.rateLimit()), problems, meters);
    }

    @Bean
    BucketStore bucketStore(GatewaySettings settings, MeterRegistry meters) {
        GatewaySettings.RateLimit rates = settings.rateLimit();
        Duration longest = limits(rates).values().stream()
                .map(Limit::emptiesWithin)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        MemoryBuckets memory = new MemoryBuckets(rates.buckets(), longest, RateLimitConfiguration::micros);
        if (rates.store() == GatewaySettings.Store.MEMORY) {
            return memory;
        }
        RedisBuckets redis = new RedisBuckets(
                Objects.requireNonNull(rates.redisUrl()), rates.redisTimeout(), memory, RateLimitConfiguration::micros);
        Gauge.builder("keeper.gateway.ratelimit.shared", redis, buckets -> buckets.isShared() ? 1 : 0)
                .description("1 while the rate limits are shared through Redis, 0 while this gateway limits alone")
                .register(meters);
        return redis;
    }

    // Monotonic, because setting a clock back must not close a bucket.
    private static long micros() {
        return System.nanoTime() / 1_000;
    }

    private static Map<RouteClass, Limit> limits(GatewaySettings.RateLimit rates) {
        return Map.of(
                RouteClass.SIGN_IN, Limit.of(RouteClass.SIGN_IN, rates.signIn()),
                RouteClass.READ, Limit.of(RouteClass.READ, rates.read()),
                RouteClass.WRITE, Limit.of(RouteClass.WRITE, rates.write()));
    }
}
