package dev.keeper.gateway.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.resource.ResourceResolver;
import org.springframework.web.reactive.resource.ResourceResolverChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Loads the file found by the next resolver into memory; the framework's cache in front keeps the result. */
final class StaticFileResolver implements ResourceResolver {

    private final String caching;

    /** Creates a resolver for files with this {@code Cache-Control}. */
    StaticFileResolver(String caching) {
        this.caching = caching;
    }

    @Override
    public Mono<Resource> resolveResource(
            @Nullable ServerWebExchange exchange,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        boolean gzip = exchange != null && understandsGzip(exchange.getRequest().getHeaders());
        return chain.resolveResource(exchange, path, locations).map(found -> read(found, gzip));
    }

    @Override
    public Mono<String> resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private Resource read(Resource found, boolean gzip) {
        try {
            return StaticFile.read(found, gzip, caching);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean understandsGzip(HttpHeaders headers) {
        return headers.getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(encodings -> encodings.contains("gzip") && !encodings.contains("gzip;q=0"));
    }
}
