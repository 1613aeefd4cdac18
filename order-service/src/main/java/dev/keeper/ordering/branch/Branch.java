package dev.keeper.ordering.branch;

import java.time.ZoneId;

/**
 * A branch.
 *
 * @param code identifies the branch everywhere
 * @param timeZone the time zone of its days and opening hours
 */
public record Branch(String code, String name, String city, ZoneId timeZone) {}
