package dev.keeper.inventory.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.common.testing.Answer;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue holds one waiting request while another one is executed. */
@InventoryIT
@TestPropertySource(properties = "keeper.inventory.command-queue.longest-queue=1")
@DirtiesContext
class FullQueueIT {

    private final World world;
    private final LedgerCheck ledgerCheck;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;

    private String branch = "";
    private String sku = "";

    FullQueueIT(
            World world,
            LedgerCheck ledgerCheck,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MeterRegistry meters) {
        this.world = world;
        this.ledgerCheck = ledgerCheck;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.meters = meters;
    }

    @BeforeEach
    void threeUnits() {
        branch = world.aBranch();
        sku = world.aProductWith(branch, 3);
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void whoeverComesWhenTheQueueIsFullIsToldToTryAgainAndMayDoSoWithTheSameKey() {
        var waiting = transaction.execute(status -> {
            lockTheStock();
            var begun = begunGroups();
            var first = holding("first");
            await().until(() -> begunGroups() > begun);
            var second = holding("second");
            await().until(() -> queue() == 1);

            var third = hold("third");

            assertThat(third.status()).as(third.text()).isEqualTo(503);
            assertThat(third.json().path("code").asString()).isEqualTo("BUSY");
            return List.of(first, second);
        });

        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(201));
        assertThat(world.level(branch, sku)).isEqualTo("3 on hand, 2 reserved");
        assertThat(hold("third").status()).isEqualTo(201);
        assertThat(world.level(branch, sku)).isEqualTo("3 on hand, 3 reserved");
    }

    private void lockTheStock() {
        jdbc.sql("SELECT id FROM stock_levels WHERE branch_code = :branch FOR UPDATE")
                .param("branch", branch)
                .query(UUID.class)
                .single();
    }

    private CompletableFuture<Answer> holding(String key) {
        return CompletableFuture.supplyAsync(() -> hold(key));
    }

    private Answer hold(String key) {
        var body = """
                {"branch":"%s","customer":{"name":"Maria Bianchi"},"lines":[{"sku":"%s","quantity":1}]}""".formatted(branch, sku);
        return world.post(World.admin(), "/api/v1/holds", body, "Idempotency-Key", key + "-" + branch);
    }

    private long begunGroups() {
        return meters.get("keeper.stock.batch.size").summary().count();
    }

    private double queue() {
        return meters.get("keeper.stock.queue").gauge().value();
    }
}
