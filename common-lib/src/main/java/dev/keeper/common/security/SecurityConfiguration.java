package dev.keeper.common.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/** Every request needs a token that this service has checked by itself, unless its path is declared public. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({HttpSecurity.class, JwtDecoder.class})
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    private static final String[] ALWAYS_PUBLIC = {
        "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs", "/v3/api-docs/**"
    };

    /** The service that holds the keys brings them as a bean; every other one fetches what that one publishes. */
    @Bean
    JwtDecoder accessTokenDecoder(SecuritySettings settings, ObjectProvider<JWKSource<SecurityContext>> ownKeys) {
        return AccessTokens.decoder(settings, ownKeys.getIfAvailable(() -> AccessTokens.publishedKeys(settings)));
    }

    @Bean
    SecurityFilterChain requests(
            HttpSecurity http, JsonMapper json, JwtDecoder decoder, ObjectProvider<PublicPaths> publicPaths) {
        var problems = new SecurityProblems(json);
        return http.authorizeHttpRequests(requests -> {
                    // Without this an error of the servlet container would be reported as missing token.
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(ALWAYS_PUBLIC).permitAll();
                    publicPaths.forEach(
                            paths -> requests.requestMatchers(paths.patterns().toArray(String[]::new))
                                    .permitAll());
                    requests.anyRequest().authenticated();
                })
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(new ReportUncheckedTokens(problems))
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(ActorAuthentication::from)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Tokens travel in a header that no other site can set, so there is nothing for CSRF to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Spring Security lets a token that could not be checked fail as an error of the service, which is a bare 500. */
    private record ReportUncheckedTokens(SecurityProblems problems)
            implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

        @Override
        public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
            var report = new AuthenticationEntryPointFailureHandler(problems);
            report.setRethrowAuthenticationServiceException(false);
            filter.setAuthenticationFailureHandler(report);
            return filter;
        }
    }
}
