package dev.keeper.ordering.order.placing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.Messages;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.Topics;
import dev.keeper.common.testing.Waiting;
import dev.keeper.ordering.testing.RunningOrderService;
import dev.keeper.ordering.testing.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that are placed while another one is in progress form a batch, and each gets its own answer. */
class OrdersTogetherIT extends RunningOrderService {

    private static final String BRANCH = "TOG";
    private static final String OTHER_BRANCH = "TOH";
    private static final int MANY = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    private DataSource dataSource;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Transactions transactions;

    private String customer = "";
    private int lastNumber;

    @BeforeEach
    void anOrderBefore() {
        registerBranches(BRANCH, OTHER_BRANCH, "TOI");
        customer = aCustomer();
        lastNumber =
                number(placed(seller(), pads(BRANCH, customer)).path("number").asString());
    }

    @AfterEach
    void stopSending() {
        threads.close();
    }

    @Test
    void manyOrdersNeedTheStatementsOfOne() {
        var orders = IntStream.range(0, MANY)
                .mapToObj(index -> pads(BRANCH, customer))
                .toList();

        // The transaction that prepares, the one that holds the lock, and the batch's own.
        var made = transactions.statementsOfEachWith(
                "insert into orders",
                3,
                () -> assertThat(together(orders))
                        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201)));

        assertThat(made.get(2)).isEqualTo(made.get(0));
    }

    @Test
    void theNumbersOfABranchHaveNoGapAndNoneIsGivenTwice() {
        var answers = together(IntStream.range(0, MANY)
                .mapToObj(index -> pads(index % 4 == 0 ? "TOI" : BRANCH, customer))
                .toList());

        assertThat(answers)
                .extracting(answer -> answer.json().path("number").asString())
                .filteredOn(number -> number.startsWith(BRANCH))
                .extracting(OrdersTogetherIT::number)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(lastNumber + 1, lastNumber + 15)
                        .boxed()
                        .toList());
        assertThat(answers)
                .extracting(answer -> answer.json().path("number").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void oneAtABranchThatDoesNotExistSpoilsNoOther() {
        var answers = together(List.of(pads(BRANCH, customer), pads("NOWHR", customer), pads(BRANCH, customer)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422, 201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 422)
                .extracting(Answer::code)
                .containsExactly("UNKNOWN_BRANCH");
    }

    @Test
    void oneThatIsRefusedSpoilsNoOtherAndTakesNoNumber() {
        var answers = together(
                List.of(pads(BRANCH, customer), pads(BRANCH, UUID.randomUUID().toString()), pads(BRANCH, customer)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422, 201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 422)
                .extracting(Answer::code)
                .containsExactly("UNKNOWN_CUSTOMER");
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(answer -> number(answer.json().path("number").asString()))
                .containsExactlyInAnyOrder(lastNumber + 1, lastNumber + 2);
    }

    @Test
    void oneRequestThatIsSentTwiceAtOnceIsOneOrder() {
        var body = pads(BRANCH, customer);
        var one = seller();
        var key = UUID.randomUUID().toString();

        var answers = together(
                List.of(body, body), (order, ignored) -> one.post("/api/v1/orders", order, "Idempotency-Key", key));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        var placed = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow();
        var again = one.post("/api/v1/orders", body, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(placed.text());
        assertThat(again.header("Location")).isEqualTo(placed.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(placed.header("ETag"));
        assertThat(number(again.json().path("number").asString())).isEqualTo(lastNumber + 1);
    }

    @Test
    void eachOrderIsAnnouncedInTheTraceOfItsOwnRequest() {
        var answers = together(
                List.of(pads(BRANCH, customer), pads(BRANCH, customer)),
                (order, index) -> seller().post("/api/v1/orders", order, "traceparent", traceparent(index)));

        var traces = answers.stream()
                .map(answer -> answer.json().path("id").asString())
                .map(order ->
                        Waiting.forValue(() -> Topics.events("keeper.orders.v1", order), events -> !events.isEmpty()))
                .map(events -> Messages.header(events.getFirst(), "traceparent"))
                .toList();
        assertThat(traces).hasSize(2);
        assertThat(traces.get(0)).startsWith(traceparent(0).substring(0, 35));
        assertThat(traces.get(1)).startsWith(traceparent(1).substring(0, 35));
    }

    private List<Answer> together(List<String> orders) {
        return together(orders, (order, index) -> seller().post("/api/v1/orders", order));
    }

    /** Makes one order wait for its branch's number, and these wait for that order, so that they form one batch. */
    private List<Answer> together(List<String> orders, Sending sending) {
        placed(seller(), pads(OTHER_BRANCH, customer));
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT * FROM order_numbers WHERE branch = '%s' FOR UPDATE".formatted(OTHER_BRANCH));
            var before = CompletableFuture.supplyAsync(() -> placed(seller(), pads(OTHER_BRANCH, customer)), threads);
            Waiting.forValue(this::waitingForANumber, is -> is);
            var answers = IntStream.range(0, orders.size())
                    .mapToObj(index ->
                            CompletableFuture.supplyAsync(() -> sending.send(orders.get(index), index), threads))
                    .toList();
            Waiting.forValue(this::waitingForTheirGroup, count -> count == orders.size());
            connection.rollback();
            before.join();
            return answers.stream().map(CompletableFuture::join).toList();
        } catch (SQLException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private boolean waitingForANumber() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'
                            AND query LIKE '%INSERT INTO order_numbers%')
                        """).query(Boolean.class).single();
    }

    private double waitingForTheirGroup() {
        return meters.get("keeper.orders.queue").gauge().value();
    }

    private Api seller() {
        return as(Role.ADMIN, null);
    }

    private static int number(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    private static String traceparent(int index) {
        return "00-%032x-00f067aa0ba902b7-01".formatted(index + 0xabcdef);
    }

    private interface Sending {
        Answer send(String order, int index);
    }
}
