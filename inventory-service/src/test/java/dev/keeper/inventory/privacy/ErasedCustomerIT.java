package dev.keeper.inventory.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.inventory.InventoryIT;
import dev.keeper.inventory.LedgerCheck;
import dev.keeper.inventory.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@InventoryIT
class ErasedCustomerIT {

    private static final String ERASED = "Erased customer";
    private static final List<String> TRACES = List.of("Maria", "Bianchi", "555 0142", "example.org", "in cash");

    private final World world;
    private final LedgerCheck ledgerCheck;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ErasedCustomerIT(World world, LedgerCheck ledgerCheck, JdbcClient jdbc, TransactionTemplate transaction) {
        this.world = world;
        this.ledgerCheck = ledgerCheck;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @AfterEach
    void theBooksBalance() {
        ledgerCheck.assertBalanced();
    }

    @Test
    void nothingThatAHoldSaysAboutAnErasedCustomerStays() {
        var branch = world.aBranch();
        var maria = UUID.randomUUID();
        var active = aHold(branch, world.aVehicleFor(branch), maria);
        var released = aHold(branch, world.aVehicleFor(branch), maria);
        release(released, "Maria bought elsewhere");
        var other = aHold(branch, world.aVehicleFor(branch), UUID.randomUUID());

        erase(maria);

        for (var hold : List.of(active, released)) {
            var now = read(hold);
            assertThat(now.path("customer").path("name").asString()).isEqualTo(ERASED);
            assertThat(now.toString()).doesNotContain(TRACES);
        }
        assertThat(read(other).path("customer")).isEqualTo(other.path("customer"));
        assertThat(read(other).path("depositNote").asString()).isNotEmpty();
    }

    @Test
    void aHoldOfAnErasedCustomerGoesOnAndEndsLikeAnyOther() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var maria = UUID.randomUUID();
        var hold = aHold(branch, vin, maria);

        erase(maria);

        assertThat(read(hold).path("status").asString()).isEqualTo("ACTIVE");
        assertThat(world.vehicleStatus(vin)).isEqualTo("RESERVED");
        release(hold, "No longer wanted");
        assertThat(read(hold).path("status").asString()).isEqualTo("RELEASED");
        assertThat(world.vehicleStatus(vin)).isEqualTo("AVAILABLE");
    }

    @Test
    void whoeverWaitsGoesOnWaitingWithoutAName() {
        var branch = world.aBranch();
        var vin = world.aVehicleFor(branch);
        var hold = aHold(branch, vin, UUID.randomUUID());
        var maria = UUID.randomUUID();
        var entry = waits(hold, maria);

        erase(maria);

        assertThat(read(entry, hold).toString()).contains(ERASED).doesNotContain(TRACES);
        release(hold, "No longer wanted");
        var offered = read(entry, hold);
        assertThat(offered.path("status").asString()).isEqualTo("OFFERED");
        assertThat(read(offered.path("holdId").asString()).toString())
                .contains(ERASED)
                .doesNotContain(TRACES);
    }

    @Test
    void whatIsWrittenDownAboutAnErasedCustomerLaterNamesNobody() {
        var branch = world.aBranch();
        var maria = UUID.randomUUID();

        erase(maria);
        var hold = aHold(branch, world.aVehicleFor(branch), maria);
        var entry = waits(hold, maria);

        assertThat(read(hold).toString()).contains(ERASED).doesNotContain(TRACES);
        assertThat(read(entry, hold).toString()).contains(ERASED).doesNotContain(TRACES);
    }

    @Test
    void anErasureThatIsToldTwiceOrReplayedChangesNothingMore() {
        var branch = world.aBranch();
        var maria = UUID.randomUUID();
        var hold = aHold(branch, world.aVehicleFor(branch), maria);
        var first = UUID.randomUUID();
        erase(first, maria);
        var afterwards = read(hold);

        erase(first, maria);
        erase(UUID.randomUUID(), maria);

        assertThat(read(hold)).isEqualTo(afterwards);
        assertThat(jdbc.sql("SELECT count(*) FROM erased_customers WHERE customer_id = :id")
                        .param("id", maria)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsBeingWrittenDownWhileItsCustomerIsErasedIsAnonymousInTheEnd() {
        var branch = world.aBranch();
        var maria = UUID.randomUUID();
        var hold = aHold(branch, world.aVehicleFor(branch), UUID.randomUUID());
        var id = UUID.fromString(waits(hold, UUID.randomUUID()).path("id").asString());
        var message = UUID.randomUUID();

        var copy = transaction.execute(status -> {
            var written = jdbc.sql("""
                            INSERT INTO waiting_list_entries (id, vehicle_id, customer_id, customer_name, customer_phone,
                                added_at, added_by_id, added_by_name, status)
                            SELECT uuidv7(), vehicle_id, :maria, 'Maria Bianchi', '555 0142', added_at, added_by_id,
                                added_by_name, 'WITHDRAWN'
                            FROM waiting_list_entries WHERE id = :id RETURNING id
                            """)
                    .param("maria", maria)
                    .param("id", id)
                    .query(UUID.class)
                    .single();
            send(message, maria);
            await("the erasure waits for what is being written")
                    .until(() -> jdbc.sql(
                                    "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                            .query(Boolean.class)
                            .single());
            return written;
        });
        isRead(message);

        assertThat(jdbc.sql("SELECT customer_name FROM waiting_list_entries WHERE id = :id AND customer_phone IS NULL")
                        .param("id", copy)
                        .query(String.class)
                        .single())
                .isEqualTo(ERASED);
    }

    @Test
    void aRememberedAnswerThatNamesTheCustomerIsForgotten() {
        var branch = world.aBranch();
        var maria = UUID.randomUUID();
        var key = "erasure-" + maria;
        var request = holdRequest(branch, world.aVehicleFor(branch), maria);
        world.post(World.admin(), "/api/v1/holds", request, "Idempotency-Key", key);
        assertThat(answersAbout(maria)).isEqualTo(1);

        erase(maria);

        assertThat(answersAbout(maria)).isZero();
    }

    @Test
    void aRequestWhoseAnswerIsForgottenIsNotCarriedOutAgain() {
        var branch = world.aBranch();
        var maria = UUID.randomUUID();
        var key = "erasure-" + maria;
        var request = holdRequest(branch, world.aVehicleFor(branch), maria);
        var caller = World.admin();
        world.post(caller, "/api/v1/holds", request, "Idempotency-Key", key);
        erase(maria);

        var repeated = world.post(caller, "/api/v1/holds", request, "Idempotency-Key", key);

        assertThat(repeated.status()).isEqualTo(410);
        assertThat(repeated.text()).contains("ANSWER_ERASED");
    }

    private long answersAbout(UUID customer) {
        return jdbc.sql("SELECT count(*) FROM idempotency_keys WHERE position(convert_to(:id, 'UTF8') IN body) > 0")
                .param("id", customer.toString())
                .query(Long.class)
                .single();
    }

    private void erase(UUID customer) {
        erase(UUID.randomUUID(), customer);
    }

    /** Publishes the erasure as order-service does, and waits until all messages up to it are handled. */
    private void erase(UUID message, UUID customer) {
        send(message, customer);
        isRead(message);
        var afterIt = UUID.randomUUID();
        send(afterIt, customer);
        isRead(afterIt);
    }

    private void send(UUID message, UUID customer) {
        world.send(
                message,
                "keeper.customers.v1",
                customer.toString(),
                "customer.erased.v1",
                Map.of("customerId", customer, "erasedAt", "2026-11-26T09:30:00Z"));
    }

    private void isRead(UUID message) {
        await().until(() -> jdbc.sql("SELECT count(*) FROM inbox WHERE message_id = :id")
                        .param("id", message)
                        .query(Long.class)
                        .single()
                == 1);
    }

    private JsonNode aHold(String branch, String vin, UUID customer) {
        var answer = world.post(World.admin(), "/api/v1/holds", holdRequest(branch, vin, customer));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String holdRequest(String branch, String vin, UUID customer) {
        return """
                {"branch":"%s","customer":%s,"depositNote":"200 USD in cash","notes":"Maria likes red",
                "lines":[{"vin":"%s"}]}""".formatted(branch, maria(customer), vin);
    }

    private JsonNode waits(JsonNode hold, UUID customer) {
        var answer = world.post(
                World.admin(), "/api/v1/waiting-list-entries", """
                {"vehicleId":"%s","customer":%s,"notes":"Call Maria"}""".formatted(vehicleOf(hold), maria(customer)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String maria(UUID customer) {
        return """
                {"id":"%s","name":"Maria Bianchi","phone":"555 0142","email":"maria@example.org"}""".formatted(customer);
    }

    private static String vehicleOf(JsonNode hold) {
        return hold.path("lines").path(0).path("vehicleId").asString();
    }

    private void release(JsonNode hold, String reason) {
        var answer = world.post(
                World.admin(),
                "/api/v1/holds/%s/release".formatted(hold.path("id").asString()),
                "{\"reason\":\"%s\"}".formatted(reason));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode read(JsonNode hold) {
        return read(hold.path("id").asString());
    }

    private JsonNode read(String holdId) {
        return world.get(World.admin(), "/api/v1/holds/" + holdId).json();
    }

    private JsonNode read(JsonNode entry, JsonNode hold) {
        return world.get(World.admin(), "/api/v1/waiting-list-entries?vehicleId=" + vehicleOf(hold))
                .json()
                .path("items")
                .valueStream()
                .filter(found -> found.path("id").equals(entry.path("id")))
                .findFirst()
                .orElseThrow();
    }
}
