package dev.keeper.ordering.branch;

import java.time.ZoneId;

/** What this service reads of {@code branch.registered.v1}. */
record BranchRegistered(String code, String name, String city, ZoneId timeZone) {}
