package dev.keeper.inventory;

import static org.awaitility.Awaitility.await;

import dev.keeper.inventory.PublishedEvents.Published;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays the part of order-service: publishes the events of orders on Kafka and reads the answers of inventory. */
@TestComponent
public class FakeOrderService implements DisposableBean {

    private static final String ORDERS = "keeper.orders.v1";

    private final World world;
    private final PublishedEvents published;
    private final JdbcClient jdbc;
    private final Admin kafka;
    private final AtomicInteger numbers = new AtomicInteger();

    FakeOrderService(World world, PublishedEvents published, Environment environment, JdbcClient jdbc) {
        this.world = world;
        this.published = published;
        this.jdbc = jdbc;
        this.kafka = Admin.create(
                Map.of("bootstrap.servers", environment.getRequiredProperty("spring.kafka.bootstrap-servers")));
    }

    @Override
    public void destroy() {
        kafka.close();
    }

    /** Starts an order that is not placed yet. */
    public AnOrder orderAt(String branch) {
        return new AnOrder(branch, "%s-2026-%06d".formatted(branch, numbers.incrementAndGet()));
    }

    /** Waits until all messages are handled and all resulting events are published. */
    public void settle() {
        soon().until(this::everythingIsRead);
        soon().until(() ->
                jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single() == 0);
    }

    /** Polls every 10 ms, because most of the awaited effects take a few milliseconds. */
    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
    }

    private boolean everythingIsRead() throws ExecutionException, InterruptedException {
        var read = kafka.listConsumerGroupOffsets("inventory-service")
                .partitionsToOffsetAndMetadata()
                .get();
        var partitions = kafka.describeTopics(List.of(ORDERS))
                .allTopicNames()
                .get()
                .get(ORDERS)
                .partitions();
        var ends = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(
                partition -> ends.put(new TopicPartition(ORDERS, partition.partition()), OffsetSpec.latest()));
        return kafka.listOffsets(ends).all().get().entrySet().stream()
                .allMatch(end -> end.getValue().offset() == 0
                        || (read.get(end.getKey()) != null
                                && read.get(end.getKey()).offset()
                                        >= end.getValue().offset()));
    }

    /** An order as the events of order-service describe it. */
    public final class AnOrder {

        private final UUID id = UUID.randomUUID();
        private UUID salespersonId = UUID.randomUUID();
        private final List<Map<String, Object>> lines = new ArrayList<>();
        private final String branch;
        private final String number;
        private String salesperson = "Anna Rossi";
        private @Nullable String hold;
        private @Nullable UUID customer;
        private boolean takeoverApproved;
        private boolean approved;

        private AnOrder(String branch, String number) {
            this.branch = branch;
            this.number = number;
        }

        /** Sets the name of the salesperson. */
        public AnOrder soldBy(String name) {
            salesperson = name;
            return this;
        }

        /** Takes over a hold that {@link World#admin()} made. */
        public AnOrder fromHold(String id) {
            salespersonId = World.ADMIN;
            return fromHoldOfSomebodyElse(id);
        }

        /** Takes over a hold that another employee made. */
        public AnOrder fromHoldOfSomebodyElse(String id) {
            hold = id;
            return this;
        }

        /** Sets the id of the customer's record. */
        public AnOrder forCustomer(UUID id) {
            customer = id;
            return this;
        }

        /** Adds the approval of an employee who may release other people's holds. */
        public AnOrder withApprovedTakeover() {
            takeoverApproved = true;
            return this;
        }

        /** Adds a car. */
        public AnOrder car(String vin) {
            lines.add(Map.of("lineId", UUID.randomUUID(), "vin", vin, "quantity", 1));
            return this;
        }

        /** Adds a car at an agreed price. */
        public AnOrder car(String vin, String agreedPrice) {
            lines.add(Map.of(
                    "lineId", UUID.randomUUID(), "vin", vin, "quantity", 1, "agreedPrice", ACar.usd(agreedPrice)));
            return this;
        }

        /** Adds a car with a discount. */
        public AnOrder discountedCar(String vin, String percent) {
            lines.add(Map.of("lineId", UUID.randomUUID(), "vin", vin, "quantity", 1, "discountPercent", percent));
            return this;
        }

        /** Adds the approval of prices below the floor. */
        public AnOrder withApprovedPrices() {
            approved = true;
            return this;
        }

        /** Adds units of a product. */
        public AnOrder units(String sku, int quantity) {
            lines.add(Map.of("lineId", UUID.randomUUID(), "sku", sku, "quantity", quantity));
            return this;
        }

        /** Publishes that it was placed; returns the message's id. */
        public UUID isPlaced() {
            var messageId = UUID.randomUUID();
            isPlaced(messageId);
            return messageId;
        }

        /** Publishes that it was placed, in a message with this id. */
        public void isPlaced(UUID messageId) {
            var order = new HashMap<String, Object>(Map.of(
                    "orderId",
                    id,
                    "orderNumber",
                    number,
                    "branch",
                    branch,
                    "salesperson",
                    Map.of("id", salespersonId, "name", salesperson),
                    "customerName",
                    "Maria Bianchi",
                    "placedAt",
                    "2026-11-20T15:04:05Z",
                    "answerBy",
                    "2026-11-20T15:04:35Z",
                    "lines",
                    lines));
            if (hold != null) {
                order.put("holdId", hold);
            }
            if (customer != null) {
                order.put("customerId", customer);
            }
            if (takeoverApproved) {
                order.put("holdTakeoverApprovedBy", Map.of("id", UUID.randomUUID(), "name", "Clara Braun"));
            }
            if (approved) {
                order.put("belowFloorApprovedBy", Map.of("id", UUID.randomUUID(), "name", "Clara Braun"));
            }
            world.send(messageId, ORDERS, id.toString(), "order.placed.v1", order);
        }

        /** Publishes that it was placed and waits for the answer. */
        public AnOrder place() {
            isPlaced();
            soon().until(() -> !answers().isEmpty());
            return this;
        }

        /** Publishes that it was completed. */
        public void isCompleted() {
            ends("order.completed.v1", Map.of("completedAt", "2026-11-21T09:30:00Z", "by", person()));
        }

        /** Publishes that the customer returned units of a line, given by its index; returns the id of the return. */
        public UUID isReturned(int line, int quantity) {
            var returnId = UUID.randomUUID();
            isReturned(returnId, line, quantity);
            return returnId;
        }

        /** Publishes this return in a new message. */
        public void isReturned(UUID returnId, int line, int quantity) {
            var returned = new HashMap<>(lines.get(line));
            returned.keySet().retainAll(List.of("lineId", "vin", "sku"));
            returned.put("quantity", quantity);
            ends(
                    "order.returned.v1",
                    Map.of(
                            "returnId",
                            returnId,
                            "returnNumber",
                            number + "-R1",
                            "returnedAt",
                            "2026-11-23T10:00:00Z",
                            "by",
                            person(),
                            "reason",
                            "Does not fit",
                            "refund",
                            ACar.usd("10.00"),
                            "everything",
                            false,
                            "lines",
                            List.of(returned)));
        }

        /** Publishes that it was cancelled. */
        public void isCancelled() {
            ends("order.cancelled.v1", Map.of("reason", "Changed their mind", "by", person()));
        }

        /** Publishes that it was rejected because no answer came in time. */
        public void isRejected() {
            ends("order.rejected.v1", Map.of("reason", "No answer in time"));
        }

        /** Returns inventory's answers so far. */
        public List<Published> answers() {
            return published.about(id.toString(), "stock.reserved.v1", "stock.rejected.v1");
        }

        /** Returns the discrepancies that inventory published about it. */
        public List<String> unresolved() {
            return published.about(id.toString(), "stock.unresolved.v1").stream()
                    .map(event -> event.payload().path("what").asString() + ": "
                            + event.payload().path("why").asString())
                    .toList();
        }

        /** Returns inventory's only answer; fails unless there is exactly one. */
        public Published answer() {
            var answers = answers();
            if (answers.size() != 1) {
                throw new AssertionError("One answer was expected, there are " + answers);
            }
            return answers.getFirst();
        }

        /** Returns whether the only answer is that everything is reserved. */
        public boolean isGranted() {
            return "stock.reserved.v1".equals(answer().type());
        }

        public UUID id() {
            return id;
        }

        public String number() {
            return number;
        }

        private void ends(String type, Map<String, ?> more) {
            var payload = new HashMap<String, Object>(more);
            payload.put("orderId", id);
            payload.put("orderNumber", number);
            payload.put("branch", branch);
            world.send(ORDERS, id.toString(), type, payload);
        }

        private Map<String, Object> person() {
            return Map.of("id", salespersonId, "name", salesperson);
        }
    }
}
