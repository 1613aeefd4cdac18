package dev.keeper.standalone.demo;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seeds the demo group into a suite. Another run completes an interrupted one without duplicates. */
public final class DemoSeeder {

    private static final Logger log = LoggerFactory.getLogger(DemoSeeder.class);

    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final KeeperClient administrator;

    private DemoSeeder(KeeperClient administrator) {
        this.administrator = administrator;
    }

    /** Seeds the suite with the gateway at this address. */
    public static void seed(URI address) {
        var administrator = new KeeperClient(address).signedIn(DemoGroup.ADMINISTRATOR.email(), DemoGroup.PASSWORD);
        new DemoSeeder(administrator).seed();
    }

    private void seed() {
        for (var branch : DemoGroup.BRANCHES) {
            create("/api/v1/branches", branch.asRequest(), "demo-branch-" + branch.code());
        }
        for (var employee : DemoGroup.staff()) {
            create("/api/v1/employees", employee.asRequest(), "demo-employee-" + employee.login());
        }
        for (var brand : DemoGroup.brands()) {
            create("/api/v1/brands", Map.of("name", brand), "demo-brand-" + brand);
        }
        for (var category : DemoGroup.categories()) {
            create("/api/v1/categories", Map.of("name", category), "demo-category-" + category);
        }
        for (var product : DemoGroup.PRODUCTS) {
            create("/api/v1/products", product.asRequest(), "demo-product-" + product.sku());
        }
        for (var branch : DemoGroup.BRANCHES) {
            receiveParts(branch);
            for (var product : DemoGroup.PRODUCTS) {
                administrator
                        .put(
                                "/api/v1/reorder-rules/%s/%s".formatted(branch.code(), product.sku()),
                                product.asReorderRule())
                        .expect(200);
            }
        }
        var imported = administrator
                .upload("/api/v1/vehicle-imports", "vehicles.csv", DemoGroup.vehicleListings(), "demo-vehicles")
                .expect(CREATED);
        log.info(
                "The demo group is complete: {} cars taken in, {} refused",
                imported.path("accepted").asInt(),
                imported.path("refused").asInt());
    }

    /** Existing records stay as they are. */
    private void create(String path, Object body, String key) {
        var answer = administrator.post(path, body, key);
        if (answer.status() != CONFLICT) {
            answer.expect(CREATED);
        }
    }

    /** A new branch reaches inventory-service through Kafka and is unknown there until then. */
    private void receiveParts(DemoGroup.Branch branch) {
        var levels = administrator
                .get("/api/v1/stock-levels?limit=1&branch=" + branch.code())
                .body()
                .path("items");
        if (!levels.isEmpty()) {
            return;
        }
        var receipt = Map.of(
                "branch",
                branch.code(),
                "reference",
                "DEMO-" + branch.code(),
                "lines",
                DemoGroup.PRODUCTS.stream()
                        .map(DemoGroup.Product::asReceiptLine)
                        .toList());
        untilKnown(() -> administrator.post("/api/v1/stock-receipts", receipt, "demo-receipt-" + branch.code()))
                .expect(CREATED);
    }

    private static KeeperClient.Answer untilKnown(Supplier<KeeperClient.Answer> attempt) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = attempt.get();
        while (answer.status() != CREATED && answer.status() < 500 && System.nanoTime() < deadline) {
            pause();
            answer = attempt.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while seeding", e);
        }
    }
}
