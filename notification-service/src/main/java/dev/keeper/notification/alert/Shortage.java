package dev.keeper.notification.alert;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How short the stock was when the alert was raised.
 *
 * @param productName what the product is called; absent for cars
 */
@Embeddable
public record Shortage(@Nullable String productName, int available, int minimum, int target, Instant raisedAt) {}
