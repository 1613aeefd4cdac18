package dev.keeper.common.security.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings with which a service checks access tokens by itself.
 *
 * @param jwksUri where auth-service publishes its public keys
 * @param issuer the only accepted issuer
 * @param audience the audience that a token must name
 * @param connectTimeout the limit for connecting to {@code jwksUri}
 * @param readTimeout the limit for its answer
 */
@Validated
@ConfigurationProperties("keeper.security")
record SecuritySettings(
        @NotNull URI jwksUri,
        @NotBlank @DefaultValue("https://keeper.dev") String issuer,
        @NotBlank @DefaultValue("keeper") String audience,
        @NotNull @DefaultValue("1s") Duration connectTimeout,
        @NotNull @DefaultValue("2s") Duration readTimeout) {}
