package dev.keeper.inventory.branch;

import java.util.Set;

/** What inventory reads of {@code branch.registered.v1}. */
record BranchRegistered(String code, String name, String city, Set<String> regions) {}
