package dev.keeper.ordering.branch;

import java.time.ZoneId;

/** The fields of {@code branch.registered.v1} that this service reads. */
record BranchRegistered(String code, String name, String city, ZoneId timeZone) {}
