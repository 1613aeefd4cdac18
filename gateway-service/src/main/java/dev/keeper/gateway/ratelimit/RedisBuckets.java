package dev.keeper.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Buckets shared by all gateways: one atomic script on Redis (or Valkey) decides, with Redis' own clock. While Redis is
 * away, every gateway uses its own buckets, and no request waits for Redis.
 */
final class RedisBuckets implements BucketStore, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RedisBuckets.class);
    private static final Duration PROBE_EVERY = Duration.ofSeconds(1);
    private static final String PREFIX = "keeper:bucket:";

    /** The arithmetic of {@link Limit} in one atomic step; an empty bucket expires by itself. */
    private static final String SCRIPT = """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local ahead = math.max(0, (tonumber(redis.call('GET', KEYS[1])) or now) - now)
            if ahead <= tonumber(ARGV[2]) then
              local empty = ahead + tonumber(ARGV[1])
              redis.call('SET', KEYS[1], string.format('%.0f', now + empty), 'PX', math.ceil(empty / 1000) + 1)
            end
            return ahead
            """;

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI uri;
    private final BucketStore local;
    private final LongSupplier micros;
    private final Disposable probing;
    private final AtomicBoolean shared = new AtomicBoolean();
    private final AtomicBoolean said = new AtomicBoolean();
    private final Cache<String, Long> refusedUntil;
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private volatile String digest = "";

    /**
     * @param url a Redis URL
     * @param timeout later answers are ignored
     * @param local replaces Redis while it is away
     * @param micros a clock that never goes back, in microseconds
     */
    RedisBuckets(String url, Duration timeout, BucketStore local, LongSupplier micros) {
        this.local = local;
        this.micros = micros;
        this.uri = RedisURI.create(url);
        this.refusedUntil = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build();
        this.resources = ClientResources.builder()
                .reconnectDelay(Delay.constant(PROBE_EVERY))
                .build();
        this.client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(PROBE_EVERY).build())
                .timeoutOptions(TimeoutOptions.enabled(timeout))
                .build());
        this.probing = Flux.interval(Duration.ZERO, PROBE_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> shared.get() ? Mono.empty() : probe(), 1)
                .subscribe();
    }

    /** Returns whether the limit is shared at the moment; false while this gateway counts alone. */
    boolean isShared() {
        return shared.get();
    }

    @Override
    public Mono<Decision> take(String key, Limit limit) {
        StatefulRedisConnection<String, String> open = connection;
        if (open == null || !shared.get()) {
            return local.take(key, limit);
        }
        Long until = refusedUntil.getIfPresent(key);
        if (until != null && until > micros.getAsLong()) {
            // A bucket only becomes fuller: Redis would refuse until this moment as well, so it is not asked.
            return Mono.just(limit.decide(limit.tolerance() + until - micros.getAsLong()));
        }
        return ask(open, key, limit)
                .map(ahead -> remember(key, limit.decide(ahead)))
                .onErrorResume(failure -> {
                    lost(failure);
                    return local.take(key, limit);
                });
    }

    private Mono<Long> ask(StatefulRedisConnection<String, String> open, String key, Limit limit) {
        String[] keys = {PREFIX + key};
        String[] arguments = {Long.toString(limit.interval()), Long.toString(limit.tolerance())};
        return Mono.<Long>fromCompletionStage(
                        () -> open.async().evalsha(digest, ScriptOutputType.INTEGER, keys, arguments))
                .onErrorResume(
                        RedisNoScriptException.class,
                        forgotten -> Mono.fromCompletionStage(
                                () -> open.async().eval(SCRIPT, ScriptOutputType.INTEGER, keys, arguments)));
    }

    private Decision remember(String key, Decision decision) {
        if (!decision.admitted()) {
            refusedUntil.put(key, micros.getAsLong() + decision.passesIn());
        }
        return decision;
    }

    private Mono<Void> probe() {
        return connect()
                .flatMap(open -> Mono.fromCompletionStage(() -> open.async().scriptLoad(SCRIPT))
                        .doOnNext(sha -> {
                            digest = sha;
                            found(open);
                        }))
                .onErrorResume(failure -> {
                    lost(failure);
                    return Mono.empty();
                })
                .then();
    }

    private Mono<StatefulRedisConnection<String, String>> connect() {
        StatefulRedisConnection<String, String> known = connection;
        return known == null
                ? Mono.fromCompletionStage(() -> client.connectAsync(StringCodec.UTF8, uri))
                : Mono.just(known);
    }

    private void found(StatefulRedisConnection<String, String> open) {
        connection = open;
        if (shared.compareAndSet(false, true) && said.compareAndSet(true, false)) {
            log.info("Redis is back: rate limits are shared by all gateways again");
        }
    }

    private void lost(Throwable failure) {
        shared.set(false);
        if (said.compareAndSet(false, true)) {
            log.warn("Redis is away: this gateway limits alone until it is back ({})", failure.toString());
        }
    }

    @Override
    public void close() {
        probing.dispose();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
