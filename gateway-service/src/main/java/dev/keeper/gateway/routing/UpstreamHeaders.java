package dev.keeper.gateway.routing;

import dev.keeper.gateway.security.ClientAddress;
import dev.keeper.gateway.tracing.TraceId;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Which headers pass the gateway, to the services and back. */
final class UpstreamHeaders {

    /** Hop by hop (RFC 9110, 7.6.1), and what only the gateway may say about a caller. */
    private static final Set<String> NOT_IN = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "host",
            "baggage",
            "traceparent",
            "forwarded",
            "client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "remote-user",
            "remote-address");

    /** A client has no business with any of these; the whole family goes, known members or not. */
    private static final String[] NOT_IN_FAMILIES = {
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

    /** Hop by hop again, the framing that the server chooses itself, and what the gateway says for all services. */
    private static final Set<String> NOT_OUT = Set.of(
            "transfer-encoding",
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "te",
            "trailer",
            "upgrade",
            "server",
            "x-powered-by",
            "x-xss-protection",
            "strict-transport-security",
            "content-security-policy");

    private UpstreamHeaders() {}

    /** Copies what may pass from the client's headers and adds the gateway's own word about the caller. */
    static void forward(ServerWebExchange exchange, HttpHeaders from, HttpHeaders to) {
        // What the HTTP client says for itself would otherwise stand beside what the caller says.
        to.remove(HttpHeaderNames.ACCEPT);
        to.remove(HttpHeaderNames.USER_AGENT);
        Iterator<Map.Entry<CharSequence, CharSequence>> headers = from.iteratorCharSequence();
        String connection = from.get(HttpHeaderNames.CONNECTION);
        while (headers.hasNext()) {
            Map.Entry<CharSequence, CharSequence> header = headers.next();
            String name = header.getKey().toString().toLowerCase(Locale.ROOT);
            if (passesIn(name) && !isNamedBy(connection, name)) {
                to.add(header.getKey(), header.getValue());
            }
        }
        URI uri = exchange.getRequest().getURI();
        to.set("X-Forwarded-For", ClientAddress.of(exchange));
        to.set("X-Forwarded-Proto", uri.getScheme());
        to.set("X-Forwarded-Host", uri.getAuthority());
        String traceparent = TraceId.traceparentOf(exchange);
        if (traceparent != null) {
            to.set("traceparent", traceparent);
        }
    }

    /** Copies what may pass from a service's answer. */
    static void answer(HttpHeaders from, HttpHeaders to) {
        Iterator<Map.Entry<CharSequence, CharSequence>> headers = from.iteratorCharSequence();
        while (headers.hasNext()) {
            Map.Entry<CharSequence, CharSequence> header = headers.next();
            if (!NOT_OUT.contains(header.getKey().toString().toLowerCase(Locale.ROOT))) {
                to.add(header.getKey(), header.getValue());
            }
        }
    }

    private static boolean passesIn(String name) {
        if (NOT_IN.contains(name)) {
            return false;
        }
        if (name.startsWith("x-")) {
            for (String family : NOT_IN_FAMILIES) {
                if (name.startsWith(family)) {
                    return false;
                }
            }
        }
        return true;
    }

    // "Connection: close, X-Anything" makes X-Anything a header of this hop only.
    private static boolean isNamedBy(@Nullable String connection, String name) {
        return connection != null
                && !connection.equalsIgnoreCase("keep-alive")
                && connection.toLowerCase(Locale.ROOT).contains(name)
                && !name.equals("authorization")
                && !name.equals("content-length")
                && !name.equals("transfer-encoding");
    }
}
