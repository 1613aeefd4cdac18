package dev.keeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.AtOnce;
import dev.keeper.common.testing.Branches;
import dev.keeper.common.testing.Messages;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.inventory.vin.Vin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as seen from outside: HTTP as an employee, events as another service. */
@TestComponent
public class World {

    /** The id of the employee behind {@link #admin()}. */
    static final UUID ADMIN = UUID.randomUUID();

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final IntSupplier port;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Autowired
    World(Environment environment, JdbcClient jdbc, JsonMapper json) {
        this(() -> environment.getRequiredProperty("local.server.port", Integer.class), jdbc, json);
    }

    private World(IntSupplier port, JdbcClient jdbc, JsonMapper json) {
        this.port = port;
        this.jdbc = jdbc;
        this.json = json;
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }

    /** Returns the same world, calling another instance of the service. */
    public World through(int otherPort) {
        return new World(() -> otherPort, jdbc, json);
    }

    /** Returns a fresh token of the one administrator, because the tests together outlast a token. */
    public static String admin() {
        return TestTokens.tokenFor(ADMIN, "Test ADMIN", Role.ADMIN, null);
    }

    /** Publishes a new branch, as auth-service does, and waits until the service has it. */
    public String aBranch(String... regions) {
        var code = "B" + letters(NEXT.getAndIncrement());
        Branches.register(code, regions);
        await().until(() -> jdbc.sql("SELECT count(*) FROM branches WHERE code = :code")
                        .param("code", code)
                        .query(Long.class)
                        .single()
                == 1);
        return code;
    }

    /** Adds a product; returns its SKU, which no other test uses. */
    public String aProduct() {
        return aProductWith("");
    }

    /** Adds a product of a brand and a category, which are created if missing; returns its SKU. */
    public String aProductOf(String brand, String category) {
        post(admin(), "/api/v1/brands", "{\"name\":\"%s\"}".formatted(brand));
        post(admin(), "/api/v1/categories", "{\"name\":\"%s\"}".formatted(category));
        return aProductWith("\"brand\":\"%s\",\"category\":\"%s\",".formatted(brand, category));
    }

    private String aProductWith(String fields) {
        var sku = "SKU-" + NEXT.getAndIncrement();
        var answer = post(admin(), "/api/v1/products", """
                {"sku":"%s",%s"name":"Part %s","price":{"amount":"10.00","currency":"USD"}}""".formatted(sku, fields, sku));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return sku;
    }

    /** Adds a product with units at a branch; returns its SKU. */
    public String aProductWith(String branch, int units) {
        var sku = aProduct();
        receive(branch, sku, units);
        return sku;
    }

    /** Receives units of a product. */
    public void receive(String branch, String sku, int units) {
        var answer = post(admin(), "/api/v1/stock-receipts", """
                {"branch":"%s","lines":[{"sku":"%s","quantity":%d,"unitCost":{"amount":"6.00","currency":"USD"}}]}""".formatted(branch, sku, units));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** Adds a car for sale at a branch; returns its VIN. */
    public String aVehicleFor(String branch) {
        return inStock(ACar.at(branch)).path("vin").asString();
    }

    /** Adds a car; returns the service's answer. */
    public JsonNode inStock(ACar car) {
        var answer = add(admin(), car);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** Tries to add a car. */
    public Answer add(String token, ACar car) {
        return post(token, "/api/v1/vehicles", json.writeValueAsString(car.fields()));
    }

    /** Returns a VIN with a valid check digit that no other test uses. */
    public static String aVin() {
        return aVinLike("1FADP5AU?DL");
    }

    /**
     * Returns a VIN like {@link #aVin()} with these first eleven characters; a question mark becomes the check digit.
     */
    public static String aVinLike(String beginning) {
        var pattern = beginning + "%06d".formatted(NEXT.getAndIncrement());
        return "0123456789X"
                .chars()
                .mapToObj(digit -> new Vin(pattern.replace('?', (char) digit)))
                .filter(Vin::hasValidCheckDigit)
                .map(Vin::value)
                .findFirst()
                .orElseThrow();
    }

    /** Runs an action many times at the same moment. */
    public static <T> List<T> atOnce(int times, IntFunction<T> act) {
        return AtOnce.times(times, act);
    }

    /** Calls the service. */
    public Answer get(String token, String path) {
        return as(token).get(path);
    }

    /** Calls the service. */
    public Answer post(String token, String path, String body, String... headers) {
        return as(token).post(path, body, headers);
    }

    /** Calls the service. */
    public Answer put(String token, String path, String body, String... headers) {
        return as(token).put(path, body, headers);
    }

    /** Calls the service. */
    public Answer delete(String token, String path, String... headers) {
        return as(token).delete(path, headers);
    }

    /** Returns a value as JSON. */
    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    /** Uploads a file. */
    public Answer upload(
            String token, String path, String fileName, String content, @Nullable String branch, String... headers) {
        return upload(token, path, fileName, content.getBytes(StandardCharsets.UTF_8), branch, headers);
    }

    /** Uploads a file of any bytes. */
    public Answer upload(
            String token, String path, String fileName, byte[] content, @Nullable String branch, String... headers) {
        return as(token).upload(path, fileName, content, branch, headers);
    }

    /** Returns the items of a page and of all pages that follow by one link ({@code next} or {@code previous}). */
    public List<JsonNode> pages(String first, String link) {
        return as(admin()).pages(first, link);
    }

    /** Returns the choices of a facet, each with its count. */
    public static List<String> counts(JsonNode facets, String facet) {
        return facets.path(facet)
                .valueStream()
                .map(count -> "%s %d"
                        .formatted(
                                count.path("value").asString(),
                                count.path("count").asInt()))
                .toList();
    }

    /** Checks that a list of several pages shows the same items in both directions. */
    public void assertTheSameBothWays(String first) {
        as(admin()).assertTheSameBothWays(first);
    }

    /** Returns on hand and reserved of a product at a branch. */
    public String level(String branch, String sku) {
        var level = get(admin(), "/api/v1/stock-levels?branch=%s&sku=%s".formatted(branch, sku))
                .json()
                .path("items")
                .path(0);
        return "%d on hand, %d reserved"
                .formatted(level.path("onHand").asInt(), level.path("reserved").asInt());
    }

    /** Returns the status of the car in stock with a VIN. */
    public String vehicleStatus(String vin) {
        return get(admin(), "/api/v1/vehicles?q=" + vin)
                .json()
                .path("items")
                .path(0)
                .path("status")
                .asString();
    }

    /** Publishes an event as another service does; returns its message id. */
    public UUID send(String topic, String key, String type, Map<String, ?> payload) {
        return Messages.send(topic, key, type, payload);
    }

    /** Publishes an event with this message id, which may repeat an earlier one. */
    public void send(UUID messageId, String topic, String key, String type, Map<String, ?> payload) {
        Messages.send(messageId, topic, key, type, json.writeValueAsString(payload));
    }

    private Api as(String token) {
        return new Api(port, token);
    }

    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
