package dev.keeper.ordering.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.ordering.testing.Group;
import dev.keeper.ordering.testing.RunningOrderService;
import dev.keeper.ordering.testing.Waiting;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

class BranchesIT extends RunningOrderService {

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private Branches branches;

    @Test
    void aRegisteredBranchIsKnownWithItsTimeZone() {
        register(Group.newMessageId(), "Berlin");

        var known = await("Berlin");

        assertThat(known).isEqualTo(new Branch("BER", "Berlin", "Berlin", ZoneId.of("Europe/Berlin")));
        assertThat(branches.all()).contains(known);
    }

    @Test
    void theSameMessageReadTwiceChangesNothing() {
        var first = Group.newMessageId();
        register(first, "Berlin");
        await("Berlin");
        register(Group.newMessageId(), "Berlin Mitte");
        await("Berlin Mitte");

        register(first, "Berlin");
        register(Group.newMessageId(), "Berlin Mitte, new");

        await("Berlin Mitte, new");
        assertThat(jdbc.sql("SELECT count(*) FROM inbox WHERE message_id::text = :id")
                        .param("id", first)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anUnknownBranchIsNone() {
        assertThat(branches.find("ZZZ")).isEmpty();
        assertThatExceptionOfType(UnknownBranch.class).isThrownBy(() -> branches.get("ZZZ"));
    }

    private void register(String messageId, String name) {
        Group.register(kafka, messageId, "BER", name, "Berlin", "Europe/Berlin");
    }

    private Branch await(String name) {
        return Waiting.forValue(
                        () -> branches.find("BER"),
                        found -> found.map(Branch::name).equals(Optional.of(name)))
                .orElseThrow();
    }
}
