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
            return new CallerAuthentication(new Caller(id, name, assignments(token.getClaim("assignments"))));
        } catch (IllegalArgumentException | NullPointerException | ClassCastException unreadable) {
            throw new InvalidBearerTokenException("The token's claims cannot be read", unreadable);
        }
    }

    private static List<Assignment> assignments(@Nullable List<Map<String, String>> claim) {
        return claim == null
                ? List.of()
                : claim.stream().flatMap(CallerAuthentication::assignment).toList();
    }

    private static Stream<Assignment> assignment(Map<String, String> claim) {
        // A role that a newer auth-service knows and this service does not gives no rights here.
        String name = claim.get("role");
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .map(role -> new Assignment(role, claim.get("branch")));
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
