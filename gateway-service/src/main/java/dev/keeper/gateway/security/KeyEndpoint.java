package dev.keeper.gateway.security;

import dev.keeper.gateway.GatewaySettings;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Reads the published keys (JWKS, RFC 7517) without ever blocking. */
@Component
class KeyEndpoint {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int LARGEST_DOCUMENT = 256 * 1024;

    private final HttpClient client;
    private final URI address;

    KeyEndpoint(GatewaySettings settings, ReactorResourceFactory resources) {
        this.client = HttpClient.create(ConnectionProvider.newConnection())
                .runOn(resources.getLoopResources())
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(settings.upstream().connectTimeout().toMillis()));
        this.address = settings.token().jwksUri();
    }

    Mono<String> read() {
        return client.get()
                .uri(address)
                .responseSingle((response, body) -> response.status().code() == 200
                        ? body.asByteArray()
                        : Mono.error(new IllegalStateException(
                                "the key endpoint answered " + response.status().code())))
                .filter(document -> document.length <= LARGEST_DOCUMENT)
                .map(document -> new String(document, StandardCharsets.UTF_8))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("the key endpoint answered nothing usable")))
                .timeout(TIMEOUT);
    }
}
