package dev.keeper.inventory.reservation.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.messaging.Message;
import dev.keeper.common.problem.NotFound;
import dev.keeper.inventory.Books;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import dev.keeper.inventory.reservation.Claim;
import dev.keeper.inventory.reservation.Claims;
import dev.keeper.inventory.reservation.Customer;
import dev.keeper.inventory.reservation.StockCommand;
import dev.keeper.inventory.reservation.Wants;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@InventoryIT
class BrokenBatchIT {

    private final StockQueue queue;
    private final World world;
    private final Books books;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;
    private final CountDownLatch gate = new CountDownLatch(1);

    private String branch = "";
    private String sku = "";

    BrokenBatchIT(
            StockQueue queue, World world, Books books, MeterRegistry meters, PlatformTransactionManager transactions) {
        this.queue = queue;
        this.world = world;
        this.books = books;
        this.meters = meters;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void tenUnits() {
        branch = world.aBranch();
        sku = world.aProductWith(branch, 10);
    }

    @AfterEach
    void theBooksBalance() {
        books.assertBalanced();
    }

    @Test
    void aCommandThatBreaksHalfWayFailsAloneAndTheOthersOfItsGroupAreCarriedOut() throws InterruptedException {
        double before = brokenGroups();

        var outcomes = together(
                holdAndThen(claims -> {}),
                holdAndThen(claims -> {
                    throw new IllegalStateException("broken on purpose");
                }),
                holdAndThen(claims -> {}));

        assertThat(outcomes.get(0)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(outcomes.get(1))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(Exception.class)
                .withMessageContaining("broken on purpose");
        assertThat(outcomes.get(2)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(world.level(branch, sku)).isEqualTo("10 on hand, 2 reserved");
        assertThat(brokenGroups()).isEqualTo(before + 1);
    }

    @Test
    void aCommandThatAsksForARollbackRollsNobodyElseBack() throws InterruptedException {
        var outcomes = together(
                holdAndThen(claims -> {}),
                holdAndThen(claims -> transaction.executeWithoutResult(TransactionStatus::setRollbackOnly)),
                holdAndThen(claims -> {}));

        assertThat(outcomes.get(0)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(outcomes.get(1)).failsWithin(Duration.ofSeconds(10));
        assertThat(outcomes.get(2)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(world.level(branch, sku)).isEqualTo("10 on hand, 2 reserved");
    }

    @Test
    void aRefusalBreaksNoGroup() throws InterruptedException {
        double before = brokenGroups();

        var outcomes = together(
                holdAndThen(claims -> {}),
                command(claims -> {
                    throw new NotFound("thing", "on purpose");
                }),
                holdAndThen(claims -> {}));

        assertThat(outcomes.get(0)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(outcomes.get(1))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(Exception.class)
                .withMessageContaining("on purpose");
        assertThat(outcomes.get(2)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(world.level(branch, sku)).isEqualTo("10 on hand, 2 reserved");
        assertThat(brokenGroups()).isEqualTo(before);
    }

    /** Queues them up while another one is under way, so that they are one group. */
    private List<CompletableFuture<?>> together(StockCommand<?>... commands) throws InterruptedException {
        var reached = new CountDownLatch(1);
        var before = queue.carryOut(message(command(claims -> {
            reached.countDown();
            pass(gate);
        })));
        pass(reached);
        var outcomes = new ArrayList<CompletableFuture<?>>();
        for (var command : commands) {
            outcomes.add(queue.carryOut(message(command)));
        }
        gate.countDown();
        assertThat(before).succeedsWithin(Duration.ofSeconds(10));
        return outcomes;
    }

    private StockCommand<?> holdAndThen(Consumer<Claims> rest) {
        var claim = new Claim(branch, List.of(new Claim.Line(UUID.randomUUID(), null, sku, 1)), null);
        var customer = new Customer(null, "Maria Bianchi", null, null);
        var terms = new Claims.Terms(customer, UUID.randomUUID(), "Anna Rossi", null, null);
        return new Command(wants -> wants.claim(claim), (claims, now) -> {
            claims.hold(claim, terms, now, now.plus(Duration.ofHours(1)));
            rest.accept(claims);
        });
    }

    private static StockCommand<?> command(Consumer<Claims> work) {
        return new Command(wants -> {}, (claims, now) -> work.accept(claims));
    }

    private static Message<StockCommand<?>> message(StockCommand<?> command) {
        return new Message<>(UUID.randomUUID(), command);
    }

    private double brokenGroups() {
        return meters.get("keeper.stock.batches.broken").counter().count();
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Command(Consumer<Wants> wants, Work work) implements StockCommand<String> {

        @Override
        public void want(Wants wanted) {
            wants.accept(wanted);
        }

        @Override
        public String carryOut(Claims claims, Instant now) {
            work.accept(claims, now);
            return "done";
        }

        private interface Work {
            void accept(Claims claims, Instant now);
        }
    }
}
