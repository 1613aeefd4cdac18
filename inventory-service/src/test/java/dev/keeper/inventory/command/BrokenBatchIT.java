package dev.keeper.inventory.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.messaging.Message;
import dev.keeper.common.problem.NotFound;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import dev.keeper.inventory.reservation.Claim;
import dev.keeper.inventory.reservation.StockAllocation;
import dev.keeper.inventory.reservation.terms.Customer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
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
    private final LedgerCheck ledgerCheck;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;
    private final CountDownLatch gate = new CountDownLatch(1);

    private String branch = "";
    private String sku = "";

    BrokenBatchIT(
            StockQueue queue,
            World world,
            LedgerCheck ledgerCheck,
            MeterRegistry meters,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.world = world;
        this.ledgerCheck = ledgerCheck;
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
        ledgerCheck.assertBalanced();
    }

    @Test
    void aCommandThatBreaksHalfWayFailsAloneAndTheOthersOfItsGroupAreCarriedOut() throws InterruptedException {
        double before = brokenGroups();

        var outcomes = together(
                holdAndThen(work -> {}),
                holdAndThen(work -> {
                    throw new IllegalStateException("broken on purpose");
                }),
                holdAndThen(work -> {}));

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
                holdAndThen(work -> {}),
                holdAndThen(work -> transaction.executeWithoutResult(TransactionStatus::setRollbackOnly)),
                holdAndThen(work -> {}));

        assertThat(outcomes.get(0)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(outcomes.get(1)).failsWithin(Duration.ofSeconds(10));
        assertThat(outcomes.get(2)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(world.level(branch, sku)).isEqualTo("10 on hand, 2 reserved");
    }

    @Test
    void aRefusalBreaksNoGroup() throws InterruptedException {
        double before = brokenGroups();

        var outcomes = together(
                holdAndThen(work -> {}),
                command(work -> {
                    throw new NotFound("thing", "on purpose");
                }),
                holdAndThen(work -> {}));

        assertThat(outcomes.get(0)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(outcomes.get(1))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(Exception.class)
                .withMessageContaining("on purpose");
        assertThat(outcomes.get(2)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(world.level(branch, sku)).isEqualTo("10 on hand, 2 reserved");
        assertThat(brokenGroups()).isEqualTo(before);
    }

    /** Queues the commands while another one is running, so that they form one batch. */
    private List<CompletableFuture<?>> together(Command<?>... commands) throws InterruptedException {
        var reached = new CountDownLatch(1);
        var before = queue.carryOut(message(command(work -> {
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

    private Command<?> holdAndThen(Consumer<UnitOfWork> rest) {
        var claim = new Claim(branch, List.of(new Claim.Line(UUID.randomUUID(), null, sku, 1)), null);
        var customer = new Customer(null, "Maria Bianchi", null, null);
        var terms = new StockAllocation.Terms(customer, UUID.randomUUID(), "Anna Rossi", null, null);
        return new TestCommand(claim::need, work -> {
            var now = work.now();
            new StockAllocation(work).hold(claim, terms, now, now.plus(Duration.ofHours(1)));
            rest.accept(work);
        });
    }

    private static Command<?> command(Consumer<UnitOfWork> what) {
        return new TestCommand(work -> {}, what);
    }

    private static Message<Command<?>> message(Command<?> command) {
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

    private record TestCommand(Consumer<UnitOfWork> needs, Consumer<UnitOfWork> what) implements Command<String> {

        @Override
        public void need(UnitOfWork work) {
            needs.accept(work);
        }

        @Override
        public String execute(UnitOfWork work) {
            what.accept(work);
            return "done";
        }
    }
}
