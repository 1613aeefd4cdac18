package dev.keeper.inventory.privacy;

import java.util.UUID;

/** A customer's personal data are gone in order-service. */
record CustomerErased(UUID customerId) {}
