package dev.keeper.ordering.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.testing.Messages;
import dev.keeper.common.testing.Waiting;
import dev.keeper.ordering.testing.RunningOrderService;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BranchesIT extends RunningOrderService {

    @Autowired
    private Branches branches;

    @Test
    void aRegisteredBranchIsKnownWithItsTimeZone() {
        register(UUID.randomUUID(), "Berlin");

        var known = await("Berlin");

        assertThat(known).isEqualTo(new Branch("BER", "Berlin", "Berlin", ZoneId.of("Europe/Berlin")));
        assertThat(branches.all()).contains(known);
    }

    @Test
    void theSameMessageReadTwiceChangesNothing() {
        var first = UUID.randomUUID();
        register(first, "Berlin");
        await("Berlin");
        register(UUID.randomUUID(), "Berlin Mitte");
        await("Berlin Mitte");

        register(first, "Berlin");
        register(UUID.randomUUID(), "Berlin Mitte, new");

        await("Berlin Mitte, new");
        assertThat(jdbc.sql("SELECT count(*) FROM inbox WHERE message_id::text = :id")
                        .param("id", first.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anUnknownBranchIsNone() {
        assertThat(branches.find("ZZZ")).isEmpty();
        assertThatExceptionOfType(UnknownBranch.class).isThrownBy(() -> branches.get("ZZZ"));
    }

    private static void register(UUID messageId, String name) {
        var payload = """
                {"code":"BER","name":"%s","city":"Berlin","country":"DE","timeZone":"Europe/Berlin","regions":[]}
                """.formatted(name);
        Messages.send(messageId, "keeper.branches.v1", "BER", "branch.registered.v1", payload);
    }

    private Branch await(String name) {
        return Waiting.forValue(
                        () -> branches.find("BER"),
                        found -> found.map(Branch::name).equals(Optional.of(name)))
                .orElseThrow();
    }
}
