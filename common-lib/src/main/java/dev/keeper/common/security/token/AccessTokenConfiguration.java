package dev.keeper.common.security.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The shared check of access tokens, for the services and for the gateway. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration")
@ConditionalOnWebApplication
@ConditionalOnClass({JwtDecoder.class, JWKSource.class})
@EnableConfigurationProperties(SecuritySettings.class)
public class AccessTokenConfiguration {

    /** The service that owns the keys provides them as a bean; all others fetch its published keys. */
    @Bean
    RememberedTokens accessTokenDecoder(
            SecuritySettings settings, ObjectProvider<JWKSource<SecurityContext>> ownKeys, Clock clock) {
        var keys = ownKeys.getIfAvailable(() -> AccessTokens.publishedKeys(settings));
        return new RememberedTokens(AccessTokens.decoder(settings, keys), clock);
    }
}
