package dev.keeper.common.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A verified access token, read as the {@link Caller} that controllers receive. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    private CallerAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    static CallerAuthentication from(Jwt token) {
        try {
            var id = UUID.fromString(Objects.requireNonNull(token.getSubject()));
            var name = Objects.requireNonNullElse(token.getClaimAsString("name"), "");
            return new CallerAuthentication(new Caller(id, name, grants(token)));
        } catch (IllegalArgumentException | NullPointerException | ClassCastException unreadable) {
            throw new InvalidBearerTokenException("The token's claims cannot be read", unreadable);
        }
    }

    private static List<Grant> grants(Jwt token) {
        return Stream.concat(roles(token.getClaim("assignments")), scopes(token.getClaimAsString("scope")))
                .toList();
    }

    /** A role without any right in this service grants nothing here. */
    private static Stream<Grant> roles(@Nullable List<Map<String, String>> claim) {
        return claim == null
                ? Stream.empty()
                : claim.stream()
                        .filter(held -> held.get("role") != null)
                        .map(held -> new Grant.RoleAt(held.get("role"), held.get("branch")));
    }

    /** Separated by spaces (RFC 8693, section 4.2). */
    private static Stream<Grant> scopes(@Nullable String claim) {
        return claim == null || claim.isBlank()
                ? Stream.empty()
                : Stream.of(claim.strip().split(" +")).map(Grant.Scope::new);
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return caller.id().toString();
    }
}
