package dev.keeper.common.security;

import dev.keeper.common.security.token.AccessTokenConfiguration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tools.jackson.databind.json.JsonMapper;

/** Requires a token on every request, unless its path is declared public; each service checks tokens by itself. */
@AutoConfiguration(
        after = AccessTokenConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({HttpSecurity.class, JwtDecoder.class})
class SecurityConfiguration {

    private static final String BEARER = "Bearer ";
    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';
    private static final String[] ALWAYS_PUBLIC = {
        "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs", "/v3/api-docs/**"
    };

    /** Requests are measured as a whole; observing each filter costs more than it is worth. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** As strict as Spring's default, but without a regular expression over every header of every request. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(SecurityConfiguration::isPlain);
        firewall.setAllowedHeaderValues(value -> isPlain(value.replace('\t', ' ')));
        return firewall;
    }

    /** Headers are read several times per request, and a token is long; nearly all of it is ASCII. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) < FIRST_PRINTABLE || text.charAt(index) > LAST_PRINTABLE) {
                return isPlainBeyondAscii(text);
            }
        }
        return true;
    }

    private static boolean isPlainBeyondAscii(String text) {
        return text.codePoints().allMatch(point -> Character.isDefined(point) && !Character.isISOControl(point));
    }

    @Bean
    SecurityFilterChain requests(
            HttpSecurity http, JsonMapper json, JwtDecoder decoder, ObjectProvider<PublicPaths> publicPaths) {
        var problems = new SecurityProblems(json);
        return http.authorizeHttpRequests(requests -> {
                    // Otherwise an error of the servlet container would be reported as a missing token.
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(ALWAYS_PUBLIC).permitAll();
                    publicPaths.forEach(
                            paths -> requests.requestMatchers(paths.patterns().toArray(String[]::new))
                                    .permitAll());
                    requests.anyRequest().authenticated();
                })
                .oauth2ResourceServer(server -> server.bearerTokenResolver(SecurityConfiguration::bearerToken)
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(new ReportUncheckedTokens(problems))
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(CallerAuthentication::from)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Tokens travel in a header that no other site can set, so CSRF has nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * Reads the token only from the header (RFC 6750, section 2.1); the decoder checks whether it is valid. The
     * framework's own resolver first matches it against a pattern, which takes longer than everything else here.
     */
    private static @Nullable String bearerToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    /** Spring Security turns a token that could not be checked into an error of the service, which is a bare 500. */
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
