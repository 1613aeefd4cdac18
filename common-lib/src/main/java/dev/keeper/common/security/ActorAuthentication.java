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

/** A verified access token, read as the {@link Actor} that controllers receive. */
final class ActorAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    private ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    static ActorAuthentication from(Jwt token) {
        try {
            var id = UUID.fromString(Objects.requireNonNull(token.getSubject()));
            var name = Objects.requireNonNullElse(token.getClaimAsString("name"), "");
            return new ActorAuthentication(new Actor(id, name, assignments(token.getClaim("assignments"))));
        } catch (IllegalArgumentException | NullPointerException | ClassCastException unreadable) {
            throw new InvalidBearerTokenException("The token's claims cannot be read", unreadable);
        }
    }

    private static List<Assignment> assignments(@Nullable List<Map<String, String>> claim) {
        return claim == null
                ? List.of()
                : claim.stream().flatMap(ActorAuthentication::assignment).toList();
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
        return actor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return actor.id().toString();
    }
}
