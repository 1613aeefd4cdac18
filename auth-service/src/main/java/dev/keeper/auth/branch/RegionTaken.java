package dev.keeper.auth.branch;

import dev.keeper.common.problem.RuleBroken;

class RegionTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;

    RegionTaken(String region, String branch) {
        super("REGION_TAKEN", "The region '%s' belongs to branch %s.".formatted(region, branch));
    }
}
