package dev.keeper.gateway.routing;

import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Removes from a service's answer the headers that reveal internals or that the gateway sets for all services. */
@Component
class ServiceHeaders implements HttpHeadersFilter {

    private static final List<String> REMOVED = List.of(
            "Server", "X-Powered-By", "X-XSS-Protection", "Strict-Transport-Security", "Content-Security-Policy");

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        if (REMOVED.stream().noneMatch(input::containsHeader)) {
            return input;
        }
        HttpHeaders passed = new HttpHeaders();
        passed.addAll(input);
        REMOVED.forEach(passed::remove);
        return passed;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
