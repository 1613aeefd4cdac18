package dev.keeper.ordering.order.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.Waiting;
import dev.keeper.ordering.testing.RunningOrderService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class StuckOrderIT extends RunningOrderService {

    private static final String PATH = "/api/v1/orders/stuck";
    private static final String NOTES = "{'notes':'Counted and adjusted by hand.'}";

    @Autowired
    private MeterRegistry meters;

    @Test
    void whatTheStockCouldNotFollowIsListedUntilSomebodyHasPutItRight() {
        var order = aCompletedOrder();
        var before = gauge();
        STOCK.cannotFollow(order, "COMPLETION", "The order was completed, but nothing is reserved for it.");

        var stuck = Waiting.forValue(() -> entriesOf(order), found -> !found.isEmpty());

        assertThat(stuck).hasSize(1);
        assertThat(stuck.getFirst().path("number")).isEqualTo(order.path("number"));
        assertThat(stuck.getFirst().path("what").asString()).isEqualTo("COMPLETION");
        assertThat(stuck.getFirst().path("why").asString()).contains("nothing is reserved");
        assertThat(stuck.getFirst().has("since")).isTrue();
        assertThat(stuck.getFirst().has("entry")).isFalse();
        assertThat(gauge()).isGreaterThan(before);

        var area = as(Role.AREA_MANAGER, null);
        assertThat(area.post(address(order) + "/reconciliation", NOTES).status())
                .isEqualTo(204);
        assertThat(entriesOf(order)).isEmpty();
        assertThat(gauge()).isEqualTo(before);
        assertThat(area.post(address(order) + "/reconciliation", NOTES).code()).isEqualTo("NOTHING_TO_RECONCILE");
    }

    @Test
    void everyStuckOrderStandsOnOnePageInBothDirections() {
        var orders = List.of(aPendingOrder(), aPendingOrder(), aPendingOrder());
        orders.forEach(order -> STOCK.cannotFollow(order, "RETURN", "Vehicle is in stock already."));
        orders.forEach(order -> Waiting.forValue(() -> entriesOf(order), found -> !found.isEmpty()));
        var admin = as(Role.ADMIN, null);

        var all = admin.everyItem(PATH);
        assertThat(admin.everyItem(PATH + "?limit=1")).isEqualTo(all);
        var first = admin.get(PATH + "?limit=1").json();
        var second = admin.get(first.path("next").asString()).json();
        assertThat(admin.get(second.path("previous").asString()).json().path("items"))
                .isEqualTo(first.path("items"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "AREA_MANAGER"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseSeesThem(Role role) {
        var order = aPendingOrder();

        assertThat(as(role, "PHL").get(PATH).status()).isEqualTo(403);
        assertThat(as(role, "PHL")
                        .post(address(order) + "/reconciliation", NOTES)
                        .status())
                .isEqualTo(403);
        assertThat(anonymous().get(PATH).status()).isEqualTo(401);
    }

    private List<JsonNode> entriesOf(JsonNode order) {
        return as(Role.ADMIN, null).everyItem(PATH).stream()
                .filter(entry -> id(entry).equals(id(order)))
                .toList();
    }

    private double gauge() {
        return meters.get("keeper.orders.stuck").gauge().value();
    }
}
