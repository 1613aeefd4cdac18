package dev.keeper.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.gateway.GatewaySettings.Rate;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTests {

    private static final int BURST = 5;
    private static final Limit TEN_PER_SECOND = limit(10, BURST, false);

    @Test
    void aFullBurstAndOneMorePassAtOnce() {
        Bucket bucket = new Bucket(TEN_PER_SECOND);

        for (int i = 0; i < BURST + 1; i++) {
            assertThat(bucket.take(0).admitted()).isTrue();
        }

        assertThat(bucket.take(0).admitted()).isFalse();
    }

    @Test
    void afterTheBurstOnePassesPerInterval() {
        Bucket bucket = new Bucket(TEN_PER_SECOND);
        for (int i = 0; i < BURST + 1; i++) {
            bucket.take(0);
        }

        assertThat(bucket.take(99_999).admitted()).isFalse();
        assertThat(bucket.take(100_000).admitted()).isTrue();
        assertThat(bucket.take(100_001).admitted()).isFalse();
        assertThat(bucket.take(200_000).admitted()).isTrue();
    }

    @Test
    void aRefusedRequestDoesNotFillTheBucketFurther() {
        Bucket bucket = new Bucket(TEN_PER_SECOND);
        for (int i = 0; i < 1_000; i++) {
            bucket.take(0);
        }

        assertThat(bucket.take(100_000).admitted()).isTrue();
    }

    @Test
    void aRefusalSaysWhenTheNextRequestPasses() {
        Bucket bucket = new Bucket(limit(1, 0, false));
        bucket.take(0);

        Decision refused = bucket.take(250_000);

        assertThat(refused.admitted()).isFalse();
        assertThat(refused.passesIn()).isEqualTo(750_000);
        assertThat(refused.reset()).isEqualTo(1);
        assertThat(bucket.take(1_000_000).admitted()).isTrue();
    }

    @Test
    void shapingDelaysTheBurstToTheRate() {
        Bucket bucket = new Bucket(limit(10, BURST, true));

        for (int i = 0; i < BURST + 1; i++) {
            assertThat(bucket.take(0).delay()).isEqualTo(i * 100_000L);
        }

        assertThat(bucket.take(0).admitted()).isFalse();
    }

    @Test
    void whatIsLeftCountsDownToNothing() {
        Bucket bucket = new Bucket(TEN_PER_SECOND);

        for (int left = BURST; left >= 0; left--) {
            assertThat(bucket.take(0).left()).isEqualTo(left);
        }
    }

    @ParameterizedTest
    @CsvSource({"10,1000,5,'\"read\";q=6;w=1'", "20,60000,30,'\"read\";q=31;w=93'", "1,3600000,0,'\"read\";q=1;w=3600'"
    })
    void thePolicyNamesQuotaAndWindow(int requests, long perMillis, int burst, String policy) {
        Limit limit = Limit.of(RouteClass.READ, new Rate(requests, Duration.ofMillis(perMillis), burst, false));

        assertThat(limit.policy()).isEqualTo(policy);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void theSameArrivalsAreAdmittedAsNginxAdmitsThem(long seed) {
        Random random = new Random(seed);
        // Only rates with an interval of whole milliseconds, because nginx counts in milliseconds.
        int requestsPerSecond = new int[] {1, 2, 5, 10, 50, 100, 250}[random.nextInt(7)];
        int burst = random.nextInt(40);
        Bucket bucket = new Bucket(limit(requestsPerSecond, burst, false));
        NginxBucket nginx = new NginxBucket(requestsPerSecond, burst);

        int admitted = 0;
        int admittedByNginx = 0;
        long millis = 0;
        for (int i = 0; i < 20_000; i++) {
            double busy = 0.2 + 3 * random.nextDouble();
            millis += (long) (-Math.log(1 - random.nextDouble()) * 1_000 / (requestsPerSecond * busy));
            admitted += bucket.take(millis * 1_000).admitted() ? 1 : 0;
            admittedByNginx += nginx.take(millis) ? 1 : 0;
            assertThat(Math.abs(admitted - admittedByNginx)).isLessThanOrEqualTo(1);
        }
        assertThat(admitted).isBetween(100, 19_999);
    }

    private static Limit limit(int requestsPerSecond, int burst, boolean shaping) {
        return Limit.of(RouteClass.READ, new Rate(requestsPerSecond, Duration.ofSeconds(1), burst, shaping));
    }

    /** The simplest store: one bucket and a clock that the test sets. */
    private static final class Bucket {

        private final Limit limit;
        private final long[] now = {0};
        private final MemoryBuckets buckets;

        Bucket(Limit limit) {
            this.limit = limit;
            this.buckets = new MemoryBuckets(10, Duration.ofHours(1), () -> now[0]);
        }

        Decision take(long micros) {
            now[0] = micros;
            return buckets.take("caller", limit).blockOptional().orElseThrow();
        }
    }

    /** The algorithm of ngx_http_limit_req_lookup (nginx 1.28, ngx_http_limit_req_module.c), in units of 1/1000 request. */
    private static final class NginxBucket {

        private final long rate;
        private final long burst;
        private boolean known;
        private long excess;
        private long last;

        NginxBucket(int requestsPerSecond, int burst) {
            this.rate = requestsPerSecond * 1_000L;
            this.burst = burst * 1_000L;
        }

        boolean take(long now) {
            if (!known) {
                known = true;
                last = now;
                return true;
            }
            long next = Math.max(0, excess - rate * (now - last) / 1_000 + 1_000);
            if (next > burst) {
                return false;
            }
            excess = next;
            last = now;
            return true;
        }
    }
}
