package dev.keeper.auth.session.token;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** The cookie with a refresh token; no script can read it and no other site can send it. */
public final class RefreshCookie {

    public static final String NAME = "keeper_refresh";

    private static final String PATH = "/api/v1/auth";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private RefreshCookie() {}

    public static String of(SessionTokens tokens, HttpServletRequest request) {
        return cookie(tokens.refreshToken().text(), tokens.refreshTokenLifetime(), request);
    }

    /** Returns the header that removes the cookie from the browser. */
    public static String removed(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration maxAge, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Strict")
                .path(PATH)
                .secure(request.isSecure() || "https".equals(request.getHeader(FORWARDED_PROTO)))
                .maxAge(maxAge)
                .build()
                .toString();
    }
}
