package dev.keeper.auth.branch;

import dev.keeper.common.listing.Row;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.util.List;

@Schema(
        description = "A location that holds stock and sells",
        requiredProperties = {"code", "name", "city", "country", "timeZone", "regions"})
record BranchResponse(
        @Schema(example = "PHL") String code,
        @Schema(example = "DGAuto Philadelphia") String name,
        @Schema(example = "Philadelphia") String city,

        @Schema(description = "ISO 3166-1 alpha-2", example = "US")
        String country,

        @Schema(description = "IANA time zone", example = "America/New_York")
        String timeZone,

        @Schema(
                description = "Lower-case names of the states and provinces whose listings belong to the branch",
                example = "[\"delaware\",\"pennsylvania\"]")
        List<String> regions) {

    static BranchResponse from(Branch branch) {
        return new BranchResponse(
                branch.code(),
                branch.name(),
                branch.city(),
                branch.country(),
                branch.timeZone().getId(),
                List.copyOf(branch.regions()));
    }

    static BranchResponse from(Row row) throws SQLException {
        return new BranchResponse(
                row.text("code"),
                row.text("name"),
                row.text("city"),
                row.text("country"),
                row.text("time_zone"),
                row.texts("regions"));
    }
}
