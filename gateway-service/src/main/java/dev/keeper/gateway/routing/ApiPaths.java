package dev.keeper.gateway.routing;

import java.util.Locale;

/** The paths that belong to the services and not to the pages. */
public final class ApiPaths {

    private ApiPaths() {}

    /** Whether the path belongs to the services, whether or not one of them knows it. */
    public static boolean covers(String path) {
        return path.startsWith("/api/")
                || path.equals("/api")
                || path.startsWith("/v3/")
                || path.equals("/v3")
                || path.startsWith("/.well-known/");
    }

    /**
     * Whether gateway and service could understand the path differently, e.g. {@code /api/v1/auth/../../actuator}:
     * such a path is refused, because what was checked here would not be what is answered there.
     */
    static boolean isAmbiguous(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == ';' || c == '\\' || c < ' ' || c == 0x7f) {
                return true;
            }
            if (c == '/' && i + 1 < path.length() && (path.charAt(i + 1) == '/' || path.charAt(i + 1) == '.')) {
                // The one name that may start with a dot stands at the very front.
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
