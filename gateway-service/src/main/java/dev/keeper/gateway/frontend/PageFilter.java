package dev.keeper.gateway.frontend;

import dev.keeper.gateway.routing.ApiPaths;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers every page with {@code index.html}, because the browser's router selects the page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class PageFilter implements WebFilter {

    private static final String INDEX = "index.html";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String file = fileOf(request);
        return file == null
                ? chain.filter(exchange)
                : chain.filter(exchange.mutate()
                        .request(request.mutate().path(file).build())
                        .build());
    }

    private static @Nullable String fileOf(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        String path = request.getPath().value();
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (!reads || ApiPaths.covers(path) || path.startsWith("/actuator")) {
            return null;
        }
        if (path.equals("/") || path.equals(FrontendConfiguration.SWAGGER)) {
            return path + INDEX;
        }
        boolean isFile = path.indexOf('.', path.lastIndexOf('/')) >= 0 || path.startsWith("/swagger-ui");
        return !isFile && acceptsPages(request) ? "/" + INDEX : null;
    }

    private static boolean acceptsPages(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream()
                .anyMatch(accept -> accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE));
    }
}
