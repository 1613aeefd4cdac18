package dev.keeper.gateway.security;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Reads client address, scheme and host from {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} if a trusted
 * proxy sent them, and ignores them otherwise. {@code Forwarded} (RFC 7239) is never read.
 */
@Component(WebHttpHandlerBuilder.FORWARDED_HEADER_TRANSFORMER_BEAN_NAME)
class ForwardedHeaders extends ForwardedHeaderTransformer {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.\\-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:[0-9]{1,5})?");

    private final TrustedProxies proxies;

    ForwardedHeaders(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        if (peer == null || !hasForwardedHeaders(request) || !proxies.trusts(peer.getAddress())) {
            return request;
        }
        HttpHeaders headers = request.getHeaders();
        InetAddress client =
                proxies.clientBehind(peer.getAddress(), headers.getOrDefault("X-Forwarded-For", List.of()));
        return request.mutate()
                .remoteAddress(new InetSocketAddress(client, 0))
                .uri(uri(request.getURI(), last(headers, "X-Forwarded-Proto"), last(headers, "X-Forwarded-Host")))
                .build();
    }

    private static URI uri(URI own, @Nullable String scheme, @Nullable String host) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUri(own);
        if (host != null && HOST.matcher(host).matches()) {
            int port = host.lastIndexOf(':') > host.lastIndexOf(']') ? host.lastIndexOf(':') : host.length();
            uri.host(host.substring(0, port)).port(port < host.length() ? host.substring(port + 1) : null);
        }
        if ("https".equals(scheme) || "http".equals(scheme)) {
            uri.scheme(scheme);
        }
        return uri.build(true).toUri();
    }

    private static @Nullable String last(HttpHeaders headers, String name) {
        List<String> values = headers.get(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        String value = values.getLast();
        return value.substring(value.lastIndexOf(',') + 1).strip();
    }
}
