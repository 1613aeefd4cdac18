package dev.keeper.common.security;

import java.util.List;

/**
 * Paths of a service that need no token, besides its health, metrics and API description.
 *
 * @param patterns as Spring Security's request matchers read them
 */
public record PublicPaths(List<String> patterns) {}
