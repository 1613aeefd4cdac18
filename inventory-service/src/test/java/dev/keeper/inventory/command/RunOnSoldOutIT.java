package dev.keeper.inventory.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.QueryPlans;
import dev.keeper.common.testing.QueryPlans.Plan;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.ACar;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.World;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Many customers in one batch want a sold-out product or car. */
@InventoryIT
@Import(QueryPlans.class)
@DirtiesContext
class RunOnSoldOutIT {

    private static final int CUSTOMERS = 20;

    private final World world;
    private final StockQueue queue;
    private final QueryPlans plans;
    private final MeterRegistry meters;
    private final JdbcClient jdbc;

    private String branch = "";
    private String second = "";
    private String third = "";

    RunOnSoldOutIT(World world, StockQueue queue, QueryPlans plans, MeterRegistry meters, JdbcClient jdbc) {
        this.world = world;
        this.queue = queue;
        this.plans = plans;
        this.meters = meters;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void threeBranches() {
        branch = world.aBranch();
        second = world.aBranch();
        third = world.aBranch();
    }

    @Test
    void whereElsePartsAreIsAskedOnceForAllWhoAreRefused() {
        var scarce = world.aProductWith(branch, 1);
        world.receive(second, scarce, 5);
        world.receive(third, scarce, 9);
        var absent = world.aProductWith(third, 2);

        var answers = new ArrayList<Answer>();
        var queries =
                plans.of(() -> answers.addAll(together(customer -> hold(line(odd(customer) ? scarce : absent, 3)))));

        assertThat(queries).filteredOn(RunOnSoldOutIT::asksWhereElse).hasSize(1);
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            assertThat(availableAt(answers.get(customer)))
                    .isEqualTo(odd(customer) ? place(third, 9) + "," + place(second, 5) : "");
        }
    }

    @Test
    void whereElseCarsAreIsAskedOnceForAllWhoAreRefused() {
        var model = "Model " + UUID.randomUUID();
        var sold = vin(ACar.at(branch).with("model", model));
        var other = world.aVehicleFor(branch);
        vin(ACar.at(second).with("model", model));
        vin(ACar.at(third).with("model", model));
        vin(ACar.at(third).with("model", model));
        hold("{\"vin\":\"%s\"},{\"vin\":\"%s\"}".formatted(sold, other));

        var answers = new ArrayList<Answer>();
        var queries = plans.of(() ->
                answers.addAll(together(customer -> hold("{\"vin\":\"%s\"}".formatted(odd(customer) ? sold : other)))));

        assertThat(queries).filteredOn(RunOnSoldOutIT::asksWhereElse).hasSize(1);
        assertThat(availableAt(answers.get(1))).isEqualTo(place(third, 2) + "," + place(second, 1));
        assertThat(availableAt(answers.get(0))).doesNotContain(place(third, 2));
    }

    @Test
    void whoIsRefusedHearsWhatTheOthersOfTheGroupHaveLeft() {
        var sku = world.aProductWith(branch, 1);
        world.receive(second, sku, 4);

        var answers = together(customer -> customer == 0 ? holdAt(second, line(sku, 1)) : hold(line(sku, 2)));

        assertThat(answers.get(0).status()).isEqualTo(201);
        assertThat(availableAt(answers.get(1))).isEqualTo(place(second, 3));
    }

    @Test
    void theAnswersOfAGroupAreRecordedInItsTransactionRefusalsAmongThem() {
        var sku = world.aProductWith(branch, 1);
        var caller = UUID.randomUUID();
        var token = TestTokens.tokenFor(caller, "Anna Rossi", Role.ADMIN, null);
        IntFunction<Answer> act = customer ->
                world.post(token, "/api/v1/holds", hold(branch, line(sku, 1)), "Idempotency-Key", "run-" + customer);

        var answers = together(act);
        world.receive(branch, sku, CUSTOMERS);
        var repeated = IntStream.range(0, CUSTOMERS).mapToObj(act).toList();

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).contains(409);
        assertThat(repeated)
                .extracting(Answer::text)
                .containsExactlyElementsOf(answers.stream().map(Answer::text).toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(refused -> {
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
            var problem = refused.json();
            assertThat(problem.path("code").asString()).isEqualTo("INSUFFICIENT_STOCK");
            assertThat(problem.path("instance").asString()).isEqualTo("/api/v1/holds");
            assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
        });
        assertThat(jdbc.sql("SELECT count(*), count(DISTINCT created_at) FROM idempotency_keys WHERE caller = :caller")
                        .param("caller", caller)
                        .query((row, number) -> row.getInt(1) + " answers, " + row.getInt(2) + " transaction")
                        .single())
                .isEqualTo(CUSTOMERS + " answers, 1 transaction");
    }

    /** Lets all of them queue up behind a command that waits for them, so that they are one group. */
    private List<Answer> together(IntFunction<Answer> act) {
        var reached = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> queue.carryOut(
                    new Waiting(reached, gate),
                    Attempt.unrepeatable(),
                    done -> dev.keeper.common.idempotency.Answer.noContent()));
            pass(reached);
            var answers = new ArrayList<CompletableFuture<Answer>>();
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                int number = customer;
                answers.add(CompletableFuture.supplyAsync(() -> act.apply(number), threads));
            }
            await().until(() -> meters.get("keeper.stock.queue").gauge().value() == CUSTOMERS);
            gate.countDown();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private Answer hold(String lines) {
        return holdAt(branch, lines);
    }

    private Answer holdAt(String where, String lines) {
        return world.post(World.admin(), "/api/v1/holds", hold(where, lines));
    }

    private static String hold(String where, String lines) {
        return """
            {"branch":"%s","customer":{"name":"Maria Bianchi"},"lines":[%s]}\
            """.formatted(where, lines);
    }

    private static String line(String sku, int quantity) {
        return "{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, quantity);
    }

    private String vin(ACar car) {
        return world.inStock(car).path("vin").asString();
    }

    private String availableAt(Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        var places = refused.json().path("lines").path(0).path("availableAt").toString();
        return places.substring(1, places.length() - 1);
    }

    private static String place(String where, int quantity) {
        return "{\"branch\":\"%s\",\"quantity\":%d}".formatted(where, quantity);
    }

    private static boolean asksWhereElse(Plan query) {
        return query.query().contains("AS quantity FROM");
    }

    private static boolean odd(int number) {
        return number % 2 == 1;
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Waiting(CountDownLatch reached, CountDownLatch gate) implements Command<String> {

        @Override
        public void need(UnitOfWork work) {}

        @Override
        public String execute(UnitOfWork work) {
            reached.countDown();
            pass(gate);
            return "done";
        }
    }
}
