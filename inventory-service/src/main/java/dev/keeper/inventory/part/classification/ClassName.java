package dev.keeper.inventory.part.classification;

import java.util.UUID;

/** One brand or category. */
record ClassName(UUID id, long version, String name) {}
