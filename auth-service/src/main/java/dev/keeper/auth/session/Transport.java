package dev.keeper.auth.session;

/** How a refresh token travels. */
enum Transport {
    BODY,
    COOKIE
}
