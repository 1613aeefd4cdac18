package dev.keeper.common.security;

import java.util.List;

/**
 * Paths of a service that need no token, besides its health, metrics and API description.
 *
 * @param patterns in the syntax of Spring Security's request matchers
 */
public record PublicPaths(List<String> patterns) {}
