package dev.keeper.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisBucketsTests extends BucketStoreContract {

    private static RealRedis redis;

    private RedisBuckets one;
    private RedisBuckets other;

    @BeforeAll
    static void startRedis() throws Exception {
        redis = RealRedis.startOrSkip();
    }

    @AfterAll
    static void stopRedis() {
        if (redis != null) {
            redis.close();
        }
    }

    @BeforeEach
    void startTwoGateways() {
        one = gateway();
        other = gateway();
        awaitSharing();
    }

    @AfterEach
    void stopTheGateways() {
        one.close();
        other.close();
    }

    @Override
    List<BucketStore> stores() {
        return List.of(one, other);
    }

    @Test
    void withoutRedisEachGatewayGoesOnAloneAndWithoutWaiting() {
        redis.stop();
        take(one, "before-it-is-noticed");
        long start = System.nanoTime();
        int admitted = 0;
        for (int i = 0; i < 200; i++) {
            admitted += take(one, "alone").admitted() ? 1 : 0;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(admitted).isEqualTo(10);
        assertThat(one.isShared()).isFalse();
        assertThat(took).isLessThan(Duration.ofSeconds(1));

        redis.start();
        awaitSharing();
    }

    @Test
    void aFrozenRedisHoldsUpOneRequestAndNotEveryOne() {
        redis.signal("STOP");
        long start = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            take(one, "frozen");
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        redis.signal("CONT");

        assertThat(took).isLessThan(Duration.ofSeconds(5));
        awaitSharing();
    }

    @Test
    void aRedisThatForgotItsScriptsIsTaughtThemAgain() {
        redis.command("SCRIPT", "FLUSH");

        assertThat(take(one, "forgetful").left()).isEqualTo(8 + 1);
        assertThat(one.isShared()).isTrue();
    }

    @Test
    void anEmptyBucketVanishesFromRedisByItself() {
        take(one, "expiring");

        assertThat(redis.command("PTTL", "keeper:bucket:expiring")).containsPattern("[1-9][0-9]{3,}");
    }

    private void awaitSharing() {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> one.isShared() && other.isShared());
    }

    private static RedisBuckets gateway() {
        MemoryBuckets memory = new MemoryBuckets(100, Duration.ofMinutes(10), () -> System.nanoTime() / 1_000);
        return new RedisBuckets(redis.url(), Duration.ofMillis(500), memory, () -> System.nanoTime() / 1_000);
    }
}
