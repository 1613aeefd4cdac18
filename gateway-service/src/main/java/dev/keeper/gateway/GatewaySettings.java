package dev.keeper.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Every setting of the gateway, validated at start.
 *
 * @param services the addresses of the services, by their short names; without a path, e.g. {@code http://127.0.0.1:8081}
 * @param upstream time-outs and limits for calls to the services
 * @param rateLimit the leaky buckets
 * @param trustedProxies addresses or ranges (CIDR) of proxies whose {@code X-Forwarded-*} headers are trusted; none by
 *     default
 * @param allowedOrigins origins whose pages may call the API (CORS); none by default
 */
@Validated
@ConfigurationProperties("keeper.gateway")
public record GatewaySettings(
        @NotEmpty Map<String, @NotNull URI> services,
        @Valid @DefaultValue Upstream upstream,
        @Valid @DefaultValue RateLimit rateLimit,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue List<String> allowedOrigins) {

    /**
     * How the services are called.
     *
     * @param connectTimeout after this time without a connection, a service counts as unavailable
     * @param responseTimeout the longest silence of a service before the request fails
     * @param importTimeout the same for uploads, which are processed before they are answered
     * @param connections pooled connections per service
     * @param acquireTimeout the longest wait for a pooled connection
     * @param maxBody the largest request body
     * @param maxImportBody the largest uploaded file with its envelope
     */
    public record Upstream(
            @DefaultValue("1s") @DurationMin(millis = 1) Duration connectTimeout,
            @DefaultValue("15s") @DurationMin(millis = 1) Duration responseTimeout,
            @DefaultValue("2m") @DurationMin(millis = 1) Duration importTimeout,
            @DefaultValue("256") @Min(1) int connections,
            @DefaultValue("2s") @DurationMin(millis = 1) Duration acquireTimeout,
            @DefaultValue("1MB") DataSize maxBody,
            @DefaultValue("20MB") DataSize maxImportBody) {}

    /**
     * The leaky buckets.
     *
     * @param store {@code memory} for one gateway, {@code redis} for several
     * @param redisUrl e.g. {@code redis://user:password@host:6379}; required with the store {@code redis}
     * @param redisTimeout later answers of Redis are ignored
     * @param buckets the largest number of buckets in memory; the least used ones are evicted first
     * @param signIn sign-in attempts per address
     * @param read safe requests per user, or per address without a token
     * @param write all other requests per user, or per address without a token
     */
    public record RateLimit(
            @DefaultValue("memory") Store store,
            @Nullable String redisUrl,
            @DefaultValue("100ms") @DurationMin(millis = 1) Duration redisTimeout,
            @DefaultValue("100000") @Min(1) int buckets,
            @Valid @DefaultValue Rate signIn,
            @Valid @DefaultValue Rate read,
            @Valid @DefaultValue Rate write) {

        @AssertTrue(message = "keeper.gateway.rate-limit.redis-url is needed by the store redis")
        boolean isRedisUrlThereWhenNeeded() {
            return store != Store.REDIS || (redisUrl != null && !redisUrl.isBlank());
        }
    }

    /** Where the buckets are stored. */
    public enum Store {
        MEMORY,
        REDIS
    }

    /**
     * A rate and its tolerance, with the meaning of nginx's {@code limit_req}.
     *
     * @param requests per {@code per}
     * @param burst how many more than one may arrive at once
     * @param shaping true delays the burst to the rate, false lets it through at once ({@code nodelay})
     */
    public record Rate(
            @Min(1) @Max(1_000_000) int requests,
            @NotNull @DurationMin(millis = 1) Duration per,
            @Min(0) @Max(1_000_000) int burst,
            @DefaultValue("false") boolean shaping) {}
}
