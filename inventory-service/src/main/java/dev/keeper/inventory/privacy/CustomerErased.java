package dev.keeper.inventory.privacy;

import java.util.UUID;

/** Order-service has erased a customer's personal data. */
record CustomerErased(UUID customerId) {}
