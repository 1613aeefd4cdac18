package dev.keeper.gateway.token;

import dev.keeper.gateway.security.ClientAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;

/**
 * The caller of a request.
 *
 * @param key a user, an API client or an address, in a form that is unique across these kinds
 * @param challenge the answer (RFC 6750, section 3) if a token is needed and missing or invalid, else null
 */
public record Identity(String key, @Nullable String challenge) {

    private static final String ATTRIBUTE = Identity.class.getName();

    /** Returns the identity from the token check. */
    public static Identity of(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.getAttribute(ATTRIBUTE));
    }

    static Identity ofUser(Jwt token) {
        return new Identity("user:" + token.getSubject(), null);
    }

    static Identity ofAddress(ServerWebExchange exchange, @Nullable String challenge) {
        return new Identity("address:" + ClientAddress.callerOf(exchange), challenge);
    }

    void keepIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
