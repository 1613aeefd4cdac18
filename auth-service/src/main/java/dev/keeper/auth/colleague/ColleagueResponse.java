package dev.keeper.auth.colleague;

import dev.keeper.auth.Role;
import dev.keeper.common.listing.Row;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

@Schema(
        description = "An employee who works at a branch now",
        requiredProperties = {"id", "name", "roles"})
record ColleagueResponse(
        UUID id,
        @Schema(example = "Anna Ricci") String name,

        @ArraySchema(
                arraySchema = @Schema(description = "Those held at the branch now, at least one"),
                schema = @Schema(example = "SALESPERSON"))
        List<Role> roles) {

    static ColleagueResponse from(Row row) throws SQLException {
        return new ColleagueResponse(
                row.id("id"),
                row.text("name"),
                row.texts("roles").stream().map(Role::valueOf).toList());
    }
}
