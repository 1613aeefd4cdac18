package dev.keeper.ordering.branch;

import java.time.ZoneId;

/**
 * A branch.
 *
 * @param code identifies the branch everywhere
 * @param timeZone in which its days begin and end, and its doors open and close
 */
public record Branch(String code, String name, String city, ZoneId timeZone) {}
