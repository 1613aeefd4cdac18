package dev.keeper.auth.branch;

import dev.keeper.common.messaging.Event;
import java.util.List;

/** A new branch was registered; its code identifies it everywhere and never changes. */
record BranchRegistered(String code, String name, String city, String country, String timeZone, List<String> regions)
        implements Event {

    static BranchRegistered from(Branch branch) {
        return new BranchRegistered(
                branch.code(),
                branch.name(),
                branch.city(),
                branch.country(),
                branch.timeZone().getId(),
                List.copyOf(branch.regions()));
    }

    @Override
    public String topic() {
        return "keeper.branches.v1";
    }

    @Override
    public String type() {
        return "branch.registered.v1";
    }

    @Override
    public String key() {
        return code;
    }
}
