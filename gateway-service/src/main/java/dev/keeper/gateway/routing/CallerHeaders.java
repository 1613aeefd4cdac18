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
 * Removes the headers that only the gateway may set about a caller, by prefix, including unknown ones, and adds the
 * trace. The framework only removes headers by their full names.
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

    /** After the removal of hop-by-hop headers, and before the framework writes X-Forwarded-*. */
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
