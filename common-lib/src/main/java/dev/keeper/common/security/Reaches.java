package dev.keeper.common.security;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The roles that have a right, and how far it reaches for each of them.
 *
 * @param byRole the reach of each role that has the right, by the role's name in tokens
 */
public record Reaches(Map<String, Reach> byRole) {

    public Reaches {
        byRole = Collections.unmodifiableMap(new LinkedHashMap<>(byRole));
    }

    /** Grants the right to these roles at every branch. */
    public static Reaches everywhere(Enum<?>... roles) {
        return new Reaches(Map.of()).with(Reach.ALL, roles);
    }

    /** Adds these roles, at their own branches. */
    public Reaches ownBranches(Enum<?>... roles) {
        return with(Reach.OWN_BRANCHES, roles);
    }

    /** Adds these roles, for their own records. */
    public Reaches ownRecords(Enum<?>... roles) {
        return with(Reach.OWN_RECORDS, roles);
    }

    private Reaches with(Reach reach, Enum<?>... roles) {
        var extended = new LinkedHashMap<>(byRole);
        for (var role : roles) {
            if (extended.put(role.name(), reach) != null) {
                throw new IllegalArgumentException("%s is named twice".formatted(role));
            }
        }
        return new Reaches(extended);
    }

    @Nullable
    Reach of(String role) {
        return byRole.get(role);
    }
}
