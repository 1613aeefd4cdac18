package dev.keeper.inventory.branch;

import java.util.Set;

/** The fields of {@code branch.registered.v1} that inventory reads. */
record BranchRegistered(String code, String name, String city, Set<String> regions) {}
