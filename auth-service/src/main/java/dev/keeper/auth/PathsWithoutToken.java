package dev.keeper.auth;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The paths for callers without an access token, or with an expired one.
 *
 * <p>Tokens are ignored there: an expired one must not prevent its own renewal. A caller identified by a token could
 * also have the answer, with its tokens, recorded under an Idempotency-Key.
 */
@Configuration(proxyBeanMethods = false)
class PathsWithoutToken {

    private static final String[] PATHS = {
        "/api/v1/auth/sign-in", "/api/v1/auth/refresh", "/api/v1/auth/sign-out", "/.well-known/jwks.json"
    };

    @Bean
    @Order(1)
    SecurityFilterChain requestsWithoutToken(HttpSecurity http) {
        return http.securityMatcher(PATHS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // The refresh cookie is SameSite=Strict and bodies must be JSON, so CSRF has nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
