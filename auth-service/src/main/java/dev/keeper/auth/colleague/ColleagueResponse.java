package dev.keeper.auth.colleague;

import dev.keeper.auth.Role;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

@Schema(
        description = "Somebody who works at a branch now",
        requiredProperties = {"id", "name", "roles"})
record ColleagueResponse(
        UUID id,
        @Schema(example = "Anna Ricci") String name,

        @ArraySchema(
                arraySchema = @Schema(description = "Those held at the branch now, at least one"),
                schema = @Schema(example = "SALESPERSON"))
        List<Role> roles) {

    static ColleagueResponse from(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new ColleagueResponse(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Stream.of(roles).map(Role::valueOf).toList());
    }
}
