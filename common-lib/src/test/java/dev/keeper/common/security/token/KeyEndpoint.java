package dev.keeper.common.security.token;

import com.sun.net.httpserver.HttpServer;
import io.jsonwebtoken.security.Jwks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Publishes keys as auth-service does, counts the requests, and can be switched off. */
public final class KeyEndpoint implements AutoCloseable {

    private final HttpServer server;
    private final URI uri;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<String, RSAPublicKey> published = new ConcurrentHashMap<>();

    public KeyEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/jwks.json", exchange -> {
            calls.incrementAndGet();
            var keys = keySet().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (var body = exchange.getResponseBody()) {
                body.write(keys);
            }
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        uri = URI.create("http://127.0.0.1:%d/.well-known/jwks.json"
                .formatted(server.getAddress().getPort()));
    }

    public void publish(String id, KeyPair key) {
        published.put(id, (RSAPublicKey) key.getPublic());
    }

    public URI uri() {
        return uri;
    }

    public int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String keySet() {
        return published.entrySet().stream()
                .map(entry ->
                        Jwks.builder().key(entry.getValue()).id(entry.getKey()).build())
                .map(key ->
                        "{\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                                .formatted(key.getId(), key.get("n"), key.get("e")))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }
}
