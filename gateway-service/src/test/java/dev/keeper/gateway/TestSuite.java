package dev.keeper.gateway;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running gateway in front of a real HTTP server that echoes what it receives, and a real key endpoint with a real
 * key pair.
 */
public final class TestSuite implements AutoCloseable {

    public static final String ISSUER = "https://keeper.dev";
    public static final String KEY_ID = "key-1";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final KeyPair keys = Jwts.SIG.RS256.keyPair().build();
    private final AtomicInteger keyRequests = new AtomicInteger();
    private final List<Map<String, String>> received = new ArrayList<>();
    private final DisposableServer keyEndpoint;
    private final DisposableServer service;
    private final String[] arguments;
    private final ConfigurableApplicationContext gateway;
    private final int port;

    private TestSuite(List<String> settings) {
        this.keyEndpoint = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> {
                    keyRequests.incrementAndGet();
                    return response.header("Content-Type", "application/json").sendString(Mono.just(jwks()));
                })
                .bindNow();
        this.service = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(this::answer)
                .bindNow();
        Map<String, String> arguments = new TreeMap<>(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "keeper.gateway.services.auth", "http://127.0.0.1:" + service.port(),
                "keeper.gateway.services.inventory", "http://127.0.0.1:" + service.port(),
                "keeper.gateway.services.order", "http://127.0.0.1:" + service.port(),
                // No server listens there.
                "keeper.gateway.services.notification", "http://127.0.0.1:1",
                "keeper.security.jwks-uri", "http://127.0.0.1:" + keyEndpoint.port() + "/.well-known/jwks.json"));
        settings.forEach(setting ->
                arguments.put(setting.substring(2, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1)));
        this.arguments = arguments.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        this.gateway = anotherGateway();
        this.port = portOf(gateway);
    }

    /** Starts another gateway with the same settings; the test must close it. */
    public ConfigurableApplicationContext anotherGateway() {
        return GatewayServiceApplication.application().run(arguments);
    }

    public static int portOf(ConfigurableApplicationContext gateway) {
        return ((WebServerApplicationContext) gateway).getWebServer().getPort();
    }

    /** Starts all three; settings of the form {@code --name=value} override the defaults. */
    public static TestSuite start(String... settings) {
        return new TestSuite(List.of(settings));
    }

    public RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.getPublic();
    }

    public KeyPair keys() {
        return keys;
    }

    public int keyRequests() {
        return keyRequests.get();
    }

    /** Returns the value of a meter, summed over its tags. */
    public double meter(String name) {
        return gateway.getBean(MeterRegistry.class).get(name).meters().stream()
                .flatMap(meter -> StreamSupport.stream(meter.measure().spliterator(), false))
                .mapToDouble(Measurement::getValue)
                .sum();
    }

    public int port() {
        return port;
    }

    /** Returns a token as auth-service issues it. */
    public String token(String subject) {
        return tokenBuilder(subject).compact();
    }

    /** Returns a builder for the same token, so that a test can spoil it. */
    public JwtBuilder tokenBuilder(String subject) {
        Instant now = Instant.now();
        return Jwts.builder()
                .header()
                .keyId(KEY_ID)
                .type("at+jwt")
                .and()
                .issuer(ISSUER)
                .audience()
                .add("keeper")
                .and()
                .subject(subject)
                .issuedAt(Date.from(now))
                .notBefore(Date.from(now))
                .expiration(Date.from(now.plus(Duration.ofMinutes(10))))
                .signWith(keys.getPrivate(), Jwts.SIG.RS256);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, HttpRequest.BodyPublisher body, String... headers) {
        return send(request(path, headers).POST(body));
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends exactly these bytes, as no well-behaved client would, and returns everything that comes back. */
    public String raw(String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** Returns the service's last request: headers in lower case, and {@code :method}, {@code :uri} and {@code :body}. */
    public Map<String, String> lastReceived() {
        synchronized (received) {
            return received.getLast();
        }
    }

    public int requestsReceived() {
        synchronized (received) {
            return received.size();
        }
    }

    @Override
    public void close() {
        gateway.close();
        service.disposeNow();
        keyEndpoint.disposeNow();
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        if (!isAcceptableToTomcat(request.requestHeaders())) {
            return response.status(400)
                    .header("Content-Type", "text/html;charset=utf-8")
                    .header("Connection", "close")
                    .sendString(Mono.just("<!doctype html><html lang=\"en\"><h1>HTTP Status 400</h1></html>"))
                    .then();
        }
        return request.receive().aggregate().asString().defaultIfEmpty("").flatMap(body -> {
            Map<String, String> headers = new TreeMap<>();
            request.requestHeaders()
                    .forEach(header -> headers.merge(
                            header.getKey().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + "," + b));
            headers.put(":method", request.method().name());
            headers.put(":uri", request.uri());
            headers.put(":body", Integer.toString(body.length()));
            synchronized (received) {
                received.add(headers);
            }
            return reply(request, response);
        });
    }

    /** Tomcat, as used by the services, refuses a request with ambiguous framing. */
    private static boolean isAcceptableToTomcat(HttpHeaders headers) {
        List<String> encodings = headers.getAll("Transfer-Encoding");
        List<String> lengths = headers.getAll("Content-Length");
        return encodings.size() <= 1
                && lengths.size() <= 1
                && (encodings.isEmpty()
                        || (lengths.isEmpty() && encodings.getFirst().equals("chunked")))
                && headers.getAll("Host").size() == 1
                && headers.size() <= 100;
    }

    private static Mono<Void> reply(HttpServerRequest request, HttpServerResponse response) {
        if (request.uri().contains("silent")) {
            return Mono.never();
        }
        if (request.uri().contains("broken")) {
            request.withConnection(connection -> connection.channel().close());
            return Mono.never();
        }
        response.header("Content-Type", "application/json")
                .header("Server", "Secret/1.0")
                .header("X-Frame-Options", "ALLOWALL")
                .header("ETag", "\"3\"");
        if (request.uri().contains("nothing")) {
            return response.status(204).send();
        }
        if (request.uri().contains("torn")) {
            request.withConnection(connection -> connection
                    .channel()
                    .eventLoop()
                    .schedule(() -> connection.channel().close(), 300, TimeUnit.MILLISECONDS));
        }
        if (request.uri().contains("torn") || request.uri().contains("half")) {
            return response.send(
                            Flux.just("half of the answer")
                                    .map(text -> Unpooled.copiedBuffer(text, StandardCharsets.UTF_8))
                                    .concatWith(Flux.never()),
                            bytes -> true)
                    .then();
        }
        if (request.uri().contains("table")) {
            return response.header("Content-Type", "text/csv;charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"sales.csv\"")
                    .sendString(Flux.range(0, 2_000).map(i -> "2026-11," + i + "\n"))
                    .then();
        }
        if (request.uri().contains("large")) {
            return response.sendString(Flux.range(0, 2_000).map(i -> "0123456789".repeat(100)))
                    .then();
        }
        return response.status(request.uri().contains("teapot") ? 418 : 200)
                .sendString(Mono.just("{\"ok\":true}"))
                .then();
    }

    private String jwks() {
        RSAPublicKey key = publicKey();
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return JSON.writeValueAsString(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        KEY_ID,
                        "n",
                        encoder.encodeToString(unsigned(key.getModulus().toByteArray())),
                        "e",
                        encoder.encodeToString(unsigned(key.getPublicExponent().toByteArray()))))));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }
}
