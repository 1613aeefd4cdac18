package dev.keeper.benchmarks.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Signs an access token as auth-service does and publishes the key, so that services really verify it. */
final class Issuer implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String KEY_ID = "bench";
    private static final int KEY_BITS = 2048;
    private static final Duration TOKEN_LIVES = Duration.ofHours(12);

    private final KeyPair keys;
    private final HttpServer server;

    private Issuer(KeyPair keys, HttpServer server) {
        this.keys = keys;
        this.server = server;
    }

    static Issuer start() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new Issuer(generator.generateKeyPair(), server);
            issuer.publish();
            return issuer;
        } catch (IOException | GeneralSecurityException e) {
            throw new BenchmarkFailed("The keys for access tokens could not be published.", e);
        }
    }

    String keysAddress() {
        return "http://127.0.0.1:%d/.well-known/jwks.json"
                .formatted(server.getAddress().getPort());
    }

    /** Returns the token of an administrator, who has every right everywhere. */
    String token() {
        var now = InstantSource.system().instant();
        var header = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}".formatted(KEY_ID);
        var claims = """
                {"iss":"https://keeper.dev","aud":["keeper"],"sub":"%s","jti":"%s","iat":%d,"nbf":%d,"exp":%d,
                "name":"Bench","assignments":[{"role":"ADMIN"}]}""".formatted(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        now.getEpochSecond(),
                        now.getEpochSecond(),
                        now.plus(TOKEN_LIVES).getEpochSecond());
        var signed = encoded(header.getBytes(UTF_8)) + "." + encoded(claims.getBytes(UTF_8));
        return signed + "." + encoded(signatureOf(signed));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void publish() {
        var key = (RSAPublicKey) keys.getPublic();
        var keySet =
                "{\"keys\":[{\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                        .formatted(KEY_ID, encoded(key.getModulus()), encoded(key.getPublicExponent()))
                        .getBytes(UTF_8);
        server.createContext("/.well-known/jwks.json", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keySet.length);
            try (var body = exchange.getResponseBody()) {
                body.write(keySet);
            }
        });
        server.start();
    }

    private byte[] signatureOf(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new BenchmarkFailed("The access token could not be signed.", e);
        }
    }

    /** RFC 7518 requires the number without the leading sign byte. */
    private static String encoded(BigInteger number) {
        var bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
