package dev.keeper.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;

/** The buckets of one gateway. Their number is bounded: the least used ones are evicted first. */
final class MemoryBuckets implements BucketStore {

    private final Cache<String, AtomicLong> buckets;
    private final LongSupplier micros;

    /**
     * @param longest how long the fullest bucket takes to empty; an unused bucket is removed after that time
     * @param micros a clock that never goes back, in microseconds
     */
    MemoryBuckets(int most, Duration longest, LongSupplier micros) {
        this.micros = micros;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(longest.plusSeconds(1))
                .build();
    }

    @Override
    public Mono<Decision> take(String key, Limit limit) {
        return Mono.just(limit.decide(ahead(key, limit)));
    }

    private long ahead(String key, Limit limit) {
        AtomicLong emptyAt = buckets.get(key, unknown -> new AtomicLong(Long.MIN_VALUE));
        while (true) {
            long now = micros.getAsLong();
            long known = emptyAt.get();
            long ahead = known <= now ? 0 : known - now;
            if (ahead > limit.tolerance() || emptyAt.compareAndSet(known, now + ahead + limit.interval())) {
                return ahead;
            }
        }
    }
}
