package dev.keeper.notification.alert;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How short the stock was when the alert was raised. */
@Embeddable
record Shortage(String productName, int available, int minimum, int target, Instant raisedAt) {}
