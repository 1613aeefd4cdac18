package dev.keeper.auth.audit;

import dev.keeper.common.listing.Row;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Something that was done",
        requiredProperties = {"id", "at", "action", "actor", "from"})
record AuditEntryResponse(
        UUID id,
        Instant at,
        AuditAction action,
        AuditActorResponse actor,

        @Schema(description = "What it was done to", example = "branch PHL") @Nullable
        String record,

        @Schema(example = "wrong password") @Nullable String detail,

        @Schema(description = "The address it was done from", example = "192.0.2.17")
        String from) {

    static AuditEntryResponse from(Row row) throws SQLException {
        return new AuditEntryResponse(
                row.id("id"),
                row.instant("occurred_at"),
                row.constant("action", AuditAction.class),
                new AuditActorResponse(row.idOrNull("actor_id"), row.text("actor_name")),
                row.textOrNull("record"),
                row.textOrNull("detail"),
                row.text("address"));
    }

    @Schema(description = "Who did it, with the name of that time", requiredProperties = "name")
    record AuditActorResponse(
            @Schema(description = "The employee, absent when nobody known did it") @Nullable
            UUID id,

            @Schema(example = "Anna Ricci") String name) {}
}
