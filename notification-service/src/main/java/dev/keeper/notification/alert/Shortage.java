package dev.keeper.notification.alert;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stock at the time when the alert was raised.
 *
 * @param productName the displayed name of the product; null for cars
 */
@Embeddable
public record Shortage(@Nullable String productName, int available, int minimum, int target, Instant raisedAt) {}
