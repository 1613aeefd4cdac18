package dev.keeper.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryBucketsTests extends BucketStoreContract {

    private final MemoryBuckets buckets =
            new MemoryBuckets(1_000, Duration.ofMinutes(10), () -> System.nanoTime() / 1_000);

    @Override
    List<BucketStore> stores() {
        return List.of(buckets);
    }

    @Test
    void aFloodOfCallersDoesNotForgetTheOneThatKeepsCalling() {
        for (int i = 0; i < 20; i++) {
            take(buckets, "busy");
        }

        for (int i = 0; i < 50_000; i++) {
            take(buckets, "once-" + i);
            if (i % 10 == 0) {
                take(buckets, "busy");
            }
        }

        assertThat(take(buckets, "busy").admitted()).isFalse();
    }
}
