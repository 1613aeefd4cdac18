package dev.keeper.auth;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The operator's settings for accounts, sessions and keys.
 *
 * @param keyEncryptionSecret the secret behind the key that encrypts the signing keys; at least 32 characters
 * @param administrator created as long as there is no employee
 * @param accessTokenLifetime how long an access token is valid, and thus how long an ended session may still act
 * @param sessionIdle a session ends after this time without a refresh
 * @param sessionLifetime a session ends after this time in any case
 * @param keyPublishedAhead how long a new signing key is published before it signs; must exceed the time for which
 *     services cache the published keys (five minutes)
 */
@Validated
@ConfigurationProperties("keeper.auth")
public record AuthSettings(
        @NotBlank(message = "is missing: set KEEPER_AUTH_KEY_ENCRYPTION_SECRET")
        String keyEncryptionSecret,

        @Valid @NotNull @DefaultValue Administrator administrator,

        @NotNull @DurationMin(minutes = 1) @DurationMax(minutes = 10) @DefaultValue("10m")
        Duration accessTokenLifetime,

        @NotNull @DurationMin(minutes = 10) @DefaultValue("12h")
        Duration sessionIdle,

        @NotNull @DurationMin(minutes = 10) @DefaultValue("7d")
        Duration sessionLifetime,

        @NotNull @DurationMin(minutes = 6) @DefaultValue("6m")
        Duration keyPublishedAhead) {

    /** Omits the secrets, which must not reach a log. */
    @Override
    public String toString() {
        return "AuthSettings[accessTokenLifetime=%s, sessionIdle=%s, sessionLifetime=%s, keyPublishedAhead=%s]"
                .formatted(accessTokenLifetime, sessionIdle, sessionLifetime, keyPublishedAhead);
    }

    /**
     * The first administrator; both values are empty to create none.
     *
     * @param email for the sign-in
     * @param password subject to the password rules
     */
    public record Administrator(
            @NotNull @DefaultValue("") String email,
            @NotNull @DefaultValue("") String password) {

        /** Omits the password, which must not reach a log. */
        @Override
        public String toString() {
            return "Administrator[email=" + email + "]";
        }
    }
}
