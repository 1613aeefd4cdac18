package dev.keeper.inventory.underload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.common.testing.Answer;
import dev.keeper.embedded.Ports;
import dev.keeper.inventory.FakeOrderService;
import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.InventoryServiceApplication;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** A service in a separate process, killed repeatedly while people and orders reserve stock. */
@InventoryIT
class KilledAtRandomIT {

    /** Each kill costs a start of the service; {@code -Dkeeper.kills=20} is the long run. */
    private static final int KILLS = Integer.getInteger("keeper.kills", 4);

    private static final int PEOPLE = 8;

    private final World world;
    private final FakeOrderService orderService;
    private final LedgerCheck ledgerCheck;
    private final Environment environment;
    private final KafkaListenerEndpointRegistry listeners;
    private final Random random = new Random(20);

    /** The answers by the key of their request. */
    private final Map<String, String> answeredHolds = new ConcurrentHashMap<>();

    /** The requests without an answer, by their key. */
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    KilledAtRandomIT(
            World world,
            FakeOrderService orderService,
            LedgerCheck ledgerCheck,
            Environment environment,
            KafkaListenerEndpointRegistry listeners) {
        this.world = world;
        this.orderService = orderService;
        this.ledgerCheck = ledgerCheck;
        this.environment = environment;
        this.listeners = listeners;
    }

    @BeforeEach
    void onlyTheOtherProcessHearsOfOrders() {
        listeners.getListenerContainer("inventory-orders").stop();
    }

    @AfterEach
    void listenAgain() {
        listeners.getListenerContainer("inventory-orders").start();
    }

    @Test
    void nothingThatWasAnsweredIsLostAndNothingIsHalfDone() throws Exception {
        var branch = world.aBranch();
        var sku = world.aProductWith(branch, 100_000);
        var orders = new ConcurrentLinkedQueue<FakeOrderService.AnOrder>();

        for (int kill = 0; kill < KILLS; kill++) {
            var process = start();
            var over = new AtomicBoolean();
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var door = world.through(process.port());
                for (int person = 0; person < PEOPLE; person++) {
                    people.submit(() -> holdUntil(over, door, branch, sku));
                }
                var order = orderService.orderAt(branch).units(sku, 1);
                orders.add(order);
                order.isPlaced();
                Stream.generate(() -> orderService.orderAt(branch).units(sku, 1))
                        .limit(20)
                        .peek(orders::add)
                        .forEach(FakeOrderService.AnOrder::isPlaced);
                // Every second kill happens among orders, which reach the service only some seconds after its start.
                boolean amongOrders = kill % 2 == 0;
                int answeredBefore = answeredHolds.size();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> amongOrders ? !order.answers().isEmpty() : answeredHolds.size() > answeredBefore);
                // A random delay, so that every kill hits another moment.
                burn(random.nextInt(50));
                process.kill();
                over.set(true);
            }
        }
        listenAgain();
        orderService.settle();
        var repeated = new ArrayList<Answer>();
        unanswered.forEach(
                (key, body) -> repeated.add(world.post(World.admin(), "/api/v1/holds", body, "Idempotency-Key", key)));

        assertThat(answeredHolds).as("the service worked in between").isNotEmpty();
        assertThat(repeated).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answeredHolds).allSatisfy((key, body) -> {
            var id = world.get(World.admin(), "/api/v1/holds/" + idOf(body)).json();
            assertThat(id.path("status").asString()).isEqualTo("ACTIVE");
        });
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.answers().stream()
                                .map(answer -> answer.messageId())
                                .distinct())
                        .hasSize(1));
        int holds = answeredHolds.size() + repeated.size();
        assertThat(world.level(branch, sku)).isEqualTo("100000 on hand, %d reserved".formatted(holds + orders.size()));
        ledgerCheck.assertBalanced();
    }

    private void holdUntil(AtomicBoolean over, World door, String branch, String sku) {
        var body = "{\"branch\":\"%s\",\"customer\":{\"name\":\"Maria\"},\"lines\":[{\"sku\":\"%s\",\"quantity\":1}]}"
                .formatted(branch, sku);
        while (!over.get()) {
            var key = UUID.randomUUID().toString();
            unanswered.put(key, body);
            try {
                var answer = door.post(World.admin(), "/api/v1/holds", body, "Idempotency-Key", key);
                if (answer.status() == 201) {
                    answeredHolds.put(key, answer.text());
                    unanswered.remove(key);
                }
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }

    private String idOf(String body) {
        return body.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private static void burn(long millis) {
        var end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private Killable start() throws IOException {
        int port = Ports.free();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                InventoryServiceApplication.class.getName()));
        command.addAll(SecondInstance.arguments(environment, port));
        var log = folder.resolve("service-%d.log".formatted(port)).toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        var started = new Killable(process, port);
        try {
            await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> isReady(started));
            return started;
        } catch (RuntimeException neverReady) {
            started.kill();
            throw neverReady;
        }
    }

    private boolean isReady(Killable service) {
        if (!service.process().isAlive()) {
            throw new AssertionError("The service ended by itself");
        }
        return world.through(service.port())
                        .get(World.admin(), "/actuator/health/readiness")
                        .status()
                == 200;
    }

    private record Killable(Process process, int port) {

        void kill() {
            process.destroyForcibly().onExit().join();
        }
    }
}
