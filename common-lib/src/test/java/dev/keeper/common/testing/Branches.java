package dev.keeper.common.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Announces the group's branches to services, as auth-service does. */
public final class Branches {

    private static final String TOPIC = "keeper.branches.v1";

    private Branches() {}

    /** Announces a branch in a town of the east coast; returns the id of the message. */
    public static UUID register(String code, String... regions) {
        return register(code, "Branch " + code, "Town", "America/New_York", regions);
    }

    /** Announces a branch; returns the id of the message. */
    public static UUID register(String code, String name, String city, String timeZone, String... regions) {
        return Messages.send(
                TOPIC,
                code,
                "branch.registered.v1",
                Map.of(
                        "code", code,
                        "name", name,
                        "city", city,
                        "country", "US",
                        "timeZone", timeZone,
                        "regions", List.of(regions)));
    }
}
