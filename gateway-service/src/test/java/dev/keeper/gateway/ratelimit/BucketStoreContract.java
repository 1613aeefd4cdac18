package dev.keeper.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.gateway.GatewaySettings.Rate;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of every store. */
abstract class BucketStoreContract {

    private static final Limit ONE_PER_MINUTE =
            Limit.of(RouteClass.WRITE, new Rate(1, Duration.ofMinutes(1), 9, false));

    /** Returns two gateways' views of the same buckets; for buckets in memory it is one gateway. */
    abstract List<BucketStore> stores();

    @Test
    void manyAtOnceAreAdmittedUpToTheBurstAndOneMore() throws Exception {
        String key = UUID.randomUUID().toString();
        List<BucketStore> stores = stores();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> requests = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(i ->
                            () -> take(stores.get(i % stores.size()), key).admitted())
                    .toList();
            int admitted = 0;
            for (Future<Boolean> answer : clients.invokeAll(requests)) {
                admitted += answer.get() ? 1 : 0;
            }

            assertThat(admitted).isEqualTo(10);
        }
    }

    @Test
    void callersDoNotTakeEachOthersRoom() {
        BucketStore store = stores().getFirst();
        String busy = UUID.randomUUID().toString();
        for (int i = 0; i < 20; i++) {
            take(store, busy);
        }

        assertThat(take(store, busy).admitted()).isFalse();
        assertThat(take(store, UUID.randomUUID().toString()).admitted()).isTrue();
    }

    @Test
    void aRefusalSaysHowLongToWait() {
        BucketStore store = stores().getFirst();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 10; i++) {
            take(store, key);
        }

        assertThat(take(store, key).reset()).isBetween(55L, 60L);
    }

    @Test
    void whatIsLeftIsTheSameForEveryGateway() {
        List<BucketStore> stores = stores();
        String key = UUID.randomUUID().toString();

        take(stores.getFirst(), key);

        assertThat(take(stores.getLast(), key).left()).isEqualTo(8);
    }

    static Decision take(BucketStore store, String key) {
        return store.take(key, ONE_PER_MINUTE).blockOptional().orElseThrow();
    }
}
