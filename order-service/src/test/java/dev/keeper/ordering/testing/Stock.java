package dev.keeper.ordering.testing;

import dev.keeper.common.testing.Messages;
import dev.keeper.common.testing.TestServers;
import dev.keeper.common.testing.Topics;
import dev.keeper.common.testing.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Acts as inventory-service: receives the events about orders, and answers over the same broker as the real one. */
public final class Stock {

    public static final String RESERVED = "stock.reserved.v1";
    public static final String REJECTED = "stock.rejected.v1";

    public static final String UNRESOLVED = "stock.unresolved.v1";

    private static final String ORDERS = "keeper.orders.v1";
    private static final String RESERVATIONS = "keeper.reservations.v1";
    private static final String DEAD_LETTERS = RESERVATIONS + "-dlt";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Stock RUNNING = new Stock();

    private final Queue<ConsumerRecord<String, String>> heard = new ConcurrentLinkedQueue<>();
    private boolean listening;

    private Stock() {}

    public static Stock running() {
        return RUNNING;
    }

    /** Starts listening, once. The service must be running, because it creates the topics. */
    public synchronized void listen() {
        if (!listening) {
            listening = true;
            Thread.ofPlatform().daemon().name("stock").start(this::hear);
        }
    }

    private void hear() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", TestServers.kafkaBootstrapServers());
        settings.put("group.id", "stock-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(ORDERS, DEAD_LETTERS));
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
            }
        }
    }

    /** Returns the types of the events about an order that have arrived, in order. */
    public List<String> heardOf(JsonNode order) {
        return eventsOf(order).stream()
                .map(event -> Messages.header(event, "ce_type"))
                .toList();
    }

    /** Waits until exactly these types of events about an order have arrived, in this order. */
    public void awaitHearing(JsonNode order, String... types) {
        Waiting.forValue(() -> heardOf(order), List.of(types)::equals);
    }

    public List<ConsumerRecord<String, String>> eventsOf(JsonNode order) {
        return heard.stream()
                .filter(event -> event.topic().equals(ORDERS))
                .filter(event -> event.key().equals(order.path("id").asString()))
                .toList();
    }

    public List<ConsumerRecord<String, String>> deadLetters(String key) {
        return heard.stream()
                .filter(event -> event.topic().equals(DEAD_LETTERS))
                .filter(event -> event.key().equals(key))
                .toList();
    }

    /** Reserves every line: a car for 6,300.00 at a cost of 5,000.00, a product for 45.00 at a cost of 20.00. */
    public void reserve(JsonNode order) {
        send(order, RESERVED, reservation(order));
    }

    public String reservation(JsonNode order) {
        var lines = StreamSupport.stream(order.path("lines").spliterator(), false)
                .map(line -> line.has("vin") ? car(line) : pads(line))
                .toList();
        return JSON.writeValueAsString(
                Map.of("orderId", order.path("id").asString(), "reservationId", UUID.randomUUID(), "lines", lines));
    }

    private static Map<String, Object> car(JsonNode line) {
        return Map.of(
                "lineId", line.path("id").asString(),
                "description", "2014 Hyundai Santa Fe",
                "brand", "Hyundai",
                "category", "SUV",
                "listPrice", usd("6300.00"),
                "unitCost", usd("5000.00"),
                "extraCosts", usd("300.00"));
    }

    private static Map<String, Object> pads(JsonNode line) {
        return Map.of(
                "lineId", line.path("id").asString(),
                "description", "Brake pads, front",
                "brand", "Brembo",
                "listPrice", usd("45.00"),
                "unitCost", usd("20.00"));
    }

    /** Reports that the stock could not follow an order. */
    public void cannotFollow(JsonNode order, String what, String why) {
        send(
                order,
                UNRESOLVED,
                JSON.writeValueAsString(Map.of(
                        "orderId",
                        order.path("id").asString(),
                        "orderNumber",
                        order.path("number").asString(),
                        "what",
                        what,
                        "why",
                        why)));
    }

    /** Refuses the first line, which another customer holds; Miami has another one. */
    public void refuse(JsonNode order) {
        var line = Map.of(
                "lineId", order.path("lines").path(0).path("id").asString(),
                "code", "VEHICLE_RESERVED",
                "message", "Vehicle 1M8GDM9AXKP042788 is reserved with order PHL-2026-000012 of Marco Bianchi.",
                "heldBy", "order PHL-2026-000012 of Marco Bianchi",
                "availableAt", List.of(Map.of("branch", "MIA", "quantity", 1)));
        send(
                order,
                REJECTED,
                JSON.writeValueAsString(Map.of("orderId", order.path("id").asString(), "lines", List.of(line))));
    }

    /** Resends all messages about reservations with the same ids, as a replay of the topic does. */
    public int replayEverything() {
        var said = Topics.everything(RESERVATIONS);
        said.forEach(message -> Messages.send(
                new ProducerRecord<>(RESERVATIONS, null, message.key(), message.value(), message.headers())));
        return said.size();
    }

    public void send(JsonNode order, String type, String payload) {
        send(order.path("id").asString(), type, UUID.randomUUID().toString(), payload);
    }

    /** Sends any record, readable or not, and waits for the broker's acknowledgement. */
    public void send(String key, String type, String messageId, String payload) {
        Messages.send(UUID.fromString(messageId), RESERVATIONS, key, type, payload);
    }

    private static Map<String, String> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }
}
