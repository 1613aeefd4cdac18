package dev.keeper.inventory.vehicle.history;

import dev.keeper.common.security.Caller;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The append-only history of edits to the records of cars, and of their authors. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EditHistory {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    EditHistory(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Records the changes; a no-op if there are none. */
    public void record(
            UUID vehicleId, EditKind kind, List<FieldChange> changes, @Nullable String notes, Caller caller) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO vehicle_edits (vehicle_id, at, kind, changes, only_costs, notes, actor_id, actor_name)
                        VALUES (:vehicle, :at, :kind, :changes::jsonb, :onlyCosts, :notes, :actor, :actorName)
                        """)
                .param("vehicle", vehicleId)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("changes", json.writeValueAsString(changes))
                .param("onlyCosts", changes.stream().allMatch(FieldChange::concernsCosts))
                .param("notes", notes)
                .param("actor", caller.id())
                .param("actorName", caller.name())
                .update();
    }
}
