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
 * What an operator decides about accounts, sessions and keys.
 *
 * @param keyEncryptionSecret from which the key that encrypts the signing keys is derived; at least 32 characters
 * @param administrator who is created while there is no employee
 * @param accessTokenLifetime how long an access token holds, and so how long an ended session may still act
 * @param sessionIdle after this time without a refresh a session ends
 * @param sessionLifetime after this time a session ends in any case
 * @param keyPublishedAhead how long a new signing key is published before it signs: longer than any service keeps its
 *     copy of the published keys (five minutes)
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

    /** Without the secrets, which must not reach a log. */
    @Override
    public String toString() {
        return "AuthSettings[accessTokenLifetime=%s, sessionIdle=%s, sessionLifetime=%s, keyPublishedAhead=%s]"
                .formatted(accessTokenLifetime, sessionIdle, sessionLifetime, keyPublishedAhead);
    }

    /**
     * The first administrator; both empty when there is to be none.
     *
     * @param email with which the administrator signs in
     * @param password the password, which the password rules apply to
     */
    public record Administrator(
            @NotNull @DefaultValue("") String email,
            @NotNull @DefaultValue("") String password) {

        /** Without the password, which must not reach a log. */
        @Override
        public String toString() {
            return "Administrator[email=" + email + "]";
        }
    }
}
