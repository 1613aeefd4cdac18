package dev.keeper.gateway.routing;

import dev.keeper.gateway.tracing.TraceId;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes away what only the gateway may say about a caller, known members of a family or not, and hands the trace on.
 * The framework removes headers by their full names only.
 */
@Component
class CallerHeaders implements HttpHeadersFilter, Ordered {

    private static final Set<String> REMOVED = Set.of(
            "baggage",
            "traceparent",
            "forwarded",
            "client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "remote-user",
            "remote-address");

    private static final String[] REMOVED_FAMILIES = {
        "x-forwarded",
        "x-original-",
        "x-rewrite-",
        "x-real-",
        "x-client-",
        "x-cluster-",
        "x-remote-",
        "x-user",
        "x-employee",
        "x-auth",
        "x-role",
        "x-keeper-",
        "x-http-method",
        "x-method-override",
        "x-request-id"
    };

    /** After the hop-by-hop headers went and before the framework writes X-Forwarded-*. */
    @Override
    public int getOrder() {
        return -500;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders passed = new HttpHeaders();
        input.forEach((name, values) -> {
            if (passes(name.toLowerCase(Locale.ROOT))) {
                passed.addAll(name, values);
            }
        });
        String traceparent = TraceId.traceparentOf(exchange);
        if (traceparent != null) {
            passed.set("traceparent", traceparent);
        }
        return passed;
    }

    private static boolean passes(String name) {
        if (REMOVED.contains(name)) {
            return false;
        }
        if (name.startsWith("x-")) {
            for (String family : REMOVED_FAMILIES) {
                if (name.startsWith(family)) {
                    return false;
                }
            }
        }
        return true;
    }
}
