package dev.keeper.gateway.routing;

import java.util.Locale;

/** The paths of the services, as opposed to those of the pages. */
public final class ApiPaths {

    private ApiPaths() {}

    /** Returns whether the path belongs to the services, even if none of them serves it. */
    public static boolean covers(String path) {
        return path.startsWith("/api/")
                || path.equals("/api")
                || path.startsWith("/v3/")
                || path.equals("/v3")
                || path.startsWith("/.well-known/");
    }

    /**
     * Returns whether gateway and service could interpret the path differently, e.g. {@code /api/v1/auth/../../actuator}.
     * Such a path is refused, because the service would answer another path than the one that was checked here.
     */
    static boolean isAmbiguous(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == ';' || c == '\\' || c < ' ' || c == 0x7f) {
                return true;
            }
            if (c == '/' && i + 1 < path.length() && (path.charAt(i + 1) == '/' || path.charAt(i + 1) == '.')) {
                // The only name that may start with a dot is at the very front.
                if (i > 0 || !path.startsWith("/.well-known/")) {
                    return true;
                }
            }
            if (c == '%' && isAmbiguousEscape(path, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmbiguousEscape(String path, int at) {
        String escape = path.substring(at + 1, Math.min(at + 3, path.length())).toLowerCase(Locale.ROOT);
        return switch (escape) {
            case "2e", "2f", "5c", "3b", "25", "7f" -> true;
            default -> escape.startsWith("0") || escape.startsWith("1");
        };
    }
}
