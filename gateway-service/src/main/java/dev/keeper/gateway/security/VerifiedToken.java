package dev.keeper.gateway.security;

import java.time.Instant;

/**
 * What the gateway needs to know of a token that was found valid.
 *
 * @param subject who is calling: an employee or an API client
 * @param usableUntil the token's expiry with the accepted clock skew
 */
public record VerifiedToken(String subject, Instant usableUntil) {}
