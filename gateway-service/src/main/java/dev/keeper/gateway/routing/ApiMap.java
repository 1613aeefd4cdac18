package dev.keeper.gateway.routing;

import dev.keeper.gateway.ratelimit.RouteClass;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Which resource belongs to which service, which requests need no token, and how they are limited. */
final class ApiMap {

    private static final String API = "/api/v1/";
    private static final String SIGN_IN = "/api/v1/auth/sign-in";
    private static final Map<String, Destination> BY_RESOURCE = byResource();
    private static final Map<String, Destination> BY_PATH = byPath();

    private ApiMap() {}

    /** Whether the path belongs to the services and not to the pages. */
    static boolean covers(String path) {
        return path.startsWith("/api/")
                || path.equals("/api")
                || path.startsWith("/v3/")
                || path.equals("/v3")
                || path.startsWith("/.well-known/");
    }

    static @Nullable Destination find(HttpMethod method, String path) {
        Destination exact = BY_PATH.get(path);
        if (exact != null && (exact.path() != null || HttpMethod.POST.equals(method))) {
            return exact;
        }
        if (!path.startsWith(API)) {
            return null;
        }
        int end = path.indexOf('/', API.length());
        return BY_RESOURCE.get(end < 0 ? path.substring(API.length()) : path.substring(API.length(), end));
    }

    static RouteClass classOf(HttpMethod method, String path) {
        if (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method) || HttpMethod.OPTIONS.equals(method)) {
            return RouteClass.READ;
        }
        return path.equals(SIGN_IN) ? RouteClass.SIGN_IN : RouteClass.WRITE;
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

    private static Map<String, Destination> byResource() {
        Map<String, Destination> map = new HashMap<>();
        for (String resource : new String[] {"auth", "branches", "employees", "audit-entries"}) {
            map.put(resource, Destination.to(Upstream.AUTH));
        }
        for (String resource : new String[] {
            "vehicles",
            "vins",
            "vin-decodings",
            "products",
            "brands",
            "categories",
            "stock-levels",
            "stock-receipts",
            "stock-issues",
            "stock-adjustments",
            "stock-returns",
            "movements",
            "drift-report",
            "reorder-rules",
            "holds",
            "waiting-list-entries",
            "vehicle-reorder-rules"
        }) {
            map.put(resource, Destination.to(Upstream.INVENTORY));
        }
        map.put("vehicle-imports", Destination.uploadTo(Upstream.INVENTORY));
        map.put("orders", Destination.to(Upstream.ORDER));
        map.put("customers", Destination.to(Upstream.ORDER));
        map.put("appointments", Destination.to(Upstream.ORDER));
        map.put("opening-hours", Destination.to(Upstream.ORDER));
        map.put("reports", Destination.to(Upstream.ORDER));
        map.put("alerts", Destination.to(Upstream.NOTIFICATION));
        return Map.copyOf(map);
    }

    private static Map<String, Destination> byPath() {
        Map<String, Destination> map = new HashMap<>();
        Destination withoutToken = new Destination(Upstream.AUTH, null, true, false);
        map.put(SIGN_IN, withoutToken);
        map.put("/api/v1/auth/refresh", withoutToken);
        map.put("/api/v1/auth/sign-out", withoutToken);
        map.put("/.well-known/jwks.json", Destination.openTo(Upstream.AUTH, "/.well-known/jwks.json"));
        for (Upstream upstream : Upstream.values()) {
            map.put(
                    "/v3/api-docs/" + upstream.name().toLowerCase(Locale.ROOT),
                    Destination.openTo(upstream, "/v3/api-docs"));
        }
        return Map.copyOf(map);
    }
}
