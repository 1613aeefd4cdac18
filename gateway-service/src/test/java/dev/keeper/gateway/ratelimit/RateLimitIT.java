package dev.keeper.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.gateway.TestSuite;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RateLimitIT {

    private static final String[] THREE_PER_MINUTE = {
        "--keeper.gateway.rate-limit.read.requests=3",
        "--keeper.gateway.rate-limit.read.per=1m",
        "--keeper.gateway.rate-limit.read.burst=2",
        "--keeper.gateway.rate-limit.sign-in.requests=1",
        "--keeper.gateway.rate-limit.sign-in.per=1m",
        "--keeper.gateway.rate-limit.sign-in.burst=1"
    };

    @Test
    void tooManyRequestsAreAProblemThatSaysWhenToComeBack() {
        try (TestSuite suite = TestSuite.start(THREE_PER_MINUTE)) {
            String token = suite.token("anna");
            HttpResponse<String> first = get(suite, token);
            get(suite, token);
            get(suite, token);
            int before = suite.requestsReceived();

            HttpResponse<String> refused = get(suite, token);

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"read\";q=3;w=60");
            assertThat(first.headers().firstValue("RateLimit")).hasValue("\"read\";r=2;t=20");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(TestSuite.json(refused).get("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(15L, 20L);
            assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"read\";q=3;w=60");
            assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"read\";r=0;t=");
            assertThat(suite.requestsReceived()).isEqualTo(before);
            assertThat(suite.meter("keeper.gateway.requests.refused")).isEqualTo(1);

            assertThat(get(suite, suite.token("marco")).statusCode()).isEqualTo(200);
            assertThat(suite.post("/api/v1/orders", BodyPublishers.ofString("{}"), "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aSpoofedAddressIsStillTheSameCaller() {
        try (TestSuite suite = TestSuite.start(THREE_PER_MINUTE)) {
            signIn(suite, "1.1.1.1");
            signIn(suite, "2.2.2.2");

            assertThat(signIn(suite, "3.3.3.3").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void behindATrustedProxyEveryClientHasItsOwnBucket() {
        String[] settings = Arrays.copyOf(THREE_PER_MINUTE, THREE_PER_MINUTE.length + 1);
        settings[THREE_PER_MINUTE.length] = "--keeper.gateway.trusted-proxies=127.0.0.0/8";
        try (TestSuite suite = TestSuite.start(settings)) {
            signIn(suite, "6.6.6.6, 203.0.113.1");
            signIn(suite, "7.7.7.7, 203.0.113.1");

            assertThat(signIn(suite, "8.8.8.8, 203.0.113.1").statusCode()).isEqualTo(429);
            HttpResponse<String> other = signIn(suite, "203.0.113.2");
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(other.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(suite.lastReceived())
                    .containsEntry("x-forwarded-for", "203.0.113.2")
                    .containsEntry("x-forwarded-proto", "https")
                    .containsEntry("x-forwarded-host", "keeper.example");
        }
    }

    @Test
    void guessingTokensIsLimitedByAddress() {
        try (TestSuite suite = TestSuite.start(THREE_PER_MINUTE)) {
            for (int i = 0; i < 3; i++) {
                assertThat(get(suite, UUID.randomUUID().toString()).statusCode())
                        .isEqualTo(401);
            }

            assertThat(get(suite, UUID.randomUUID().toString()).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void twoGatewaysShareTheLimitThroughRedis() throws Exception {
        try (RealRedis redis = RealRedis.startOrSkip();
                TestSuite one = TestSuite.start(withRedis(redis));
                TestSuite other = TestSuite.start(withRedis(redis))) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> one.meter("keeper.gateway.ratelimit.shared") == 1
                            && other.meter("keeper.gateway.ratelimit.shared") == 1);
            int admitted = 0;
            for (int i = 0; i < 10; i++) {
                TestSuite gateway = i % 2 == 0 ? one : other;
                admitted += get(gateway, gateway.token("anna")).statusCode() == 200 ? 1 : 0;
            }

            assertThat(admitted).isEqualTo(3);
        }
    }

    private static String[] withRedis(RealRedis redis) {
        String[] settings = Arrays.copyOf(THREE_PER_MINUTE, THREE_PER_MINUTE.length + 2);
        settings[THREE_PER_MINUTE.length] = "--keeper.gateway.rate-limit.store=redis";
        settings[THREE_PER_MINUTE.length + 1] = "--keeper.gateway.rate-limit.redis-url=" + redis.url();
        return settings;
    }

    private static HttpResponse<String> get(TestSuite suite, String token) {
        return suite.get("/api/v1/vehicles", "Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> signIn(TestSuite suite, String forwardedFor) {
        return suite.post(
                "/api/v1/auth/sign-in",
                BodyPublishers.ofString("{}"),
                "X-Forwarded-For",
                forwardedFor,
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "keeper.example",
                "Forwarded",
                "for=" + forwardedFor.hashCode());
    }
}
