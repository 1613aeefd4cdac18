package dev.keeper.auth;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The paths that people use who have no access token, or only an expired one.
 *
 * <p>A token is not even looked at there: an expired one must not stand in the way of its renewal, and a caller known by
 * a token could have the answer, with its tokens, recorded under an Idempotency-Key.
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
                // The refresh cookie is SameSite=Strict and bodies must be JSON, so there is nothing for CSRF to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
