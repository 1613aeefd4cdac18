package dev.keeper.inventory.underload;

import dev.keeper.common.testing.Answer;
import dev.keeper.inventory.World;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The operations of one employee or another service on the stock, chosen by a seeded generator. */
final class RandomOperations {

    private static final String LINE = "{\"sku\":\"%s\",\"quantity\":%d}";

    private final ContestedStock shop;
    private final List<World> doors;
    private final Random random;

    RandomOperations(ContestedStock shop, List<World> doors, Random random) {
        this.shop = shop;
        this.doors = doors;
        this.random = random;
    }

    /** Runs one operation; returns the status of a success, the code of a refusal, or that a message was sent. */
    String next() {
        int branch = shop.aBranch(random);
        return switch (random.nextInt(13)) {
            case 0 -> stock("stock-receipts", branch, "");
            case 1 -> stock("stock-issues", branch, "\"reason\":\"Workshop\",");
            case 2 -> stock("stock-returns", branch, "\"reference\":\"Came back\",");
            case 3 -> adjust(branch);
            case 4 -> hold(branch, Instant.now().plusSeconds(3600));
            case 5 -> hold(branch, Instant.now().plusMillis(20L + random.nextInt(200)));
            case 6 -> release();
            case 7 -> extend();
            case 8, 9 -> placeOrder(branch, null);
            case 10 -> placeOrder(branch, shop.holds().poll());
            case 11 -> endOrder(true);
            default -> endOrder(false);
        };
    }

    private String stock(String resource, int branch, String fields) {
        return outcome(post(
                "/api/v1/" + resource,
                "{\"branch\":\"%s\",%s\"lines\":[%s,%s]}"
                        .formatted(shop.code(branch), fields, line(branch), line(branch))));
    }

    private String adjust(int branch) {
        return outcome(post(
                "/api/v1/stock-adjustments",
                "{\"branch\":\"%s\",\"sku\":\"%s\",\"change\":%d,\"reason\":\"Found\"}"
                        .formatted(shop.code(branch), shop.sku(branch, random), random.nextBoolean() ? 1 : -1)));
    }

    private String hold(int branch, Instant until) {
        var lines = random.nextInt(3) == 0
                ? "{\"vin\":\"%s\"},%s".formatted(shop.vin(branch, random), line(branch))
                : line(branch);
        var answer = post(
                "/api/v1/holds",
                "{\"branch\":\"%s\",\"customer\":{\"name\":\"Maria\"},\"expiresAt\":\"%s\",\"lines\":[%s]}"
                        .formatted(shop.code(branch), until, lines));
        if (answer.status() == 201) {
            shop.holds().add(answer.json().path("id").asString());
        }
        return outcome(answer);
    }

    private String release() {
        var hold = shop.holds().poll();
        return hold == null ? "sent" : outcome(post("/api/v1/holds/%s/release".formatted(hold), "{}"));
    }

    private String extend() {
        var hold = shop.holds().peek();
        return hold == null
                ? "sent"
                : outcome(post(
                        "/api/v1/holds/%s/extension".formatted(hold),
                        "{\"until\":\"%s\"}".formatted(Instant.now().plusSeconds(7200))));
    }

    private String placeOrder(int branch, String hold) {
        var order = shop.orderAt(branch).units(shop.sku(branch, random), 1 + random.nextInt(3));
        if (random.nextInt(3) == 0) {
            order.car(shop.vin(branch, random));
        }
        if (hold != null) {
            order.fromHold(hold);
        }
        if (random.nextInt(10) == 0) {
            // The cancellation overtakes the order.
            order.isCancelled();
        }
        var message = UUID.randomUUID();
        order.isPlaced(message);
        if (random.nextInt(5) == 0) {
            order.isPlaced(message);
        }
        shop.orders().add(order);
        return "sent";
    }

    private String endOrder(boolean completed) {
        var order = shop.orders().poll();
        // Only granted orders are completed, because order-service ensures this; any order may be cancelled, even
        // twice.
        if (order != null && completed && order.answers().size() == 1 && order.isGranted()) {
            order.isCompleted();
        } else if (order != null) {
            order.isCancelled();
            order.isRejected();
        }
        return "sent";
    }

    private String line(int branch) {
        return LINE.formatted(shop.sku(branch, random), 1 + random.nextInt(4));
    }

    private Answer post(String path, String body) {
        return doors.get(random.nextInt(doors.size()))
                .post(
                        World.admin(),
                        path,
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private String outcome(Answer answer) {
        return answer.status() < 300
                ? String.valueOf(answer.status())
                : answer.json().path("code").asString();
    }
}
