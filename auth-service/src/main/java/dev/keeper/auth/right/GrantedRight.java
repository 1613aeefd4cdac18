package dev.keeper.auth.right;

import dev.keeper.common.security.Caller;
import dev.keeper.common.security.Right;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A right of an employee, and where it applies.
 *
 * @param right the right's name outside its service
 * @param everywhere whether it is granted for every record of every branch; then both lists are empty
 * @param branches sorted codes of the branches where it is granted for every record
 * @param ownRecordsAt sorted codes of further branches where it is granted for own records only
 */
@Schema(
        description = "A right of the employee and where it is good. The rights of an operation are its x-rights",
        requiredProperties = {"right", "everywhere", "branches", "ownRecordsAt"},
        example = "{\"right\": \"ordering:see-orders\", \"everywhere\": false, \"branches\": [\"MIA\"],"
                + " \"ownRecordsAt\": [\"PHL\"]}")
public record GrantedRight(
        @Schema(example = "ordering:see-orders") String right,

        @Schema(description = "For every record of every branch; then both lists are empty", example = "false")
        boolean everywhere,

        @Schema(description = "The branches for whose every record", example = "[\"MIA\"]")
        List<String> branches,

        @Schema(description = "The branches for records of one's own only", example = "[\"PHL\"]")
        List<String> ownRecordsAt) {

    public GrantedRight {
        branches = List.copyOf(branches);
        ownRecordsAt = List.copyOf(ownRecordsAt);
    }

    static GrantedRight of(Right right, Caller caller) {
        if (right.isGrantedEverywhereTo(caller)) {
            return new GrantedRight(right.scope(), true, List.of(), List.of());
        }
        var branches = right.branchesOf(caller);
        return new GrantedRight(
                right.scope(),
                false,
                branches.stream().sorted().toList(),
                right.branchesOfOwnRecordsOf(caller).stream()
                        .filter(branch -> !branches.contains(branch))
                        .sorted()
                        .toList());
    }

    boolean isGoodSomewhere() {
        return everywhere || !branches.isEmpty() || !ownRecordsAt.isEmpty();
    }
}
