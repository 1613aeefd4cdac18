package dev.keeper.auth.branch;

import dev.keeper.auth.OneLine;
import dev.keeper.common.code.BranchCode;
import dev.keeper.common.problem.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

@Schema(description = "A branch to register")
record RegisterBranchRequest(
        @Schema(description = "Never changes", example = "PHL") @NotNull
        BranchCode code,

        @Schema(example = "DGAuto Philadelphia") @NotBlank @Size(max = 100) @OneLine
        String name,

        @Schema(example = "Philadelphia") @NotBlank @Size(max = 100) @OneLine
        String city,

        @Schema(description = "ISO 3166-1 alpha-2", example = "US") @NotNull
        String country,

        @Schema(description = "IANA time zone", example = "America/New_York") @NotNull
        String timeZone,

        @Schema(
                description = "Names of the states and provinces whose listings belong to the branch, kept in lower"
                        + " case; no region belongs to two branches",
                example = "[\"delaware\",\"pennsylvania\"]")
        @NotNull
        @Size(max = 100)
        List<@NotBlank @Size(max = 60) @OneLine String> regions) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    Branch toBranch() {
        if (!COUNTRIES.contains(country)) {
            throw new Invalid("country", "must be a country's two letters of ISO 3166-1, such as US");
        }
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw new Invalid("timeZone", "must be an IANA time zone, such as America/New_York");
        }
        var names = regions.stream()
                .map(region -> region.strip().toLowerCase(Locale.ROOT))
                .toList();
        return new Branch(code.value(), name.strip(), city.strip(), country, ZoneId.of(timeZone), names);
    }
}
