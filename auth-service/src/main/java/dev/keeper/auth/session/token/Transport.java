package dev.keeper.auth.session.token;

/** How a refresh token travels. */
public enum Transport {
    BODY,
    COOKIE
}
