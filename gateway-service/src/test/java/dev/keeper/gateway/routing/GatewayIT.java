package dev.keeper.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.gateway.TestSuite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayIT {

    private static TestSuite suite;

    @BeforeAll
    static void start() {
        suite = TestSuite.start(
                "--keeper.gateway.upstream.response-timeout=700ms", "--keeper.gateway.rate-limit.sign-in.burst=10000");
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void aSignedInRequestReachesItsServiceAsItWas() {
        HttpResponse<String> response =
                suite.get("/api/v1/vehicles?make=f%26rd&q=a+b", "Authorization", "Bearer " + suite.token("anna"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"ok\":true}");
        assertThat(response.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(suite.lastReceived())
                .containsEntry(":uri", "/api/v1/vehicles?make=f%26rd&q=a+b")
                .containsEntry(":method", "GET")
                .containsKey("authorization");
    }

    @Test
    void aBodyReachesTheServiceWhole() {
        suite.post(
                "/api/v1/orders",
                BodyPublishers.ofString("x".repeat(500_000)),
                "Authorization",
                "Bearer " + suite.token("anna"),
                "Idempotency-Key",
                "k-1");

        assertThat(suite.lastReceived())
                .containsEntry(":body", "500000")
                .containsEntry(":method", "POST")
                .containsEntry("idempotency-key", "k-1");
    }

    @Test
    void aChunkedBodyReachesTheServiceWhole() {
        suite.post("/api/v1/auth/sign-in", chunked(300_000));

        assertThat(suite.lastReceived()).containsEntry(":body", "300000");
    }

    @Test
    void aClientThatWaitsToBeToldToGoOnIsTold() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), suite.port())) {
            socket.setSoTimeout(10_000);
            send(
                    socket,
                    "POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: keeper\r\nConnection: close\r\n"
                            + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
            assertThat(head(socket)).startsWith("HTTP/1.1 100");
            send(socket, "hello");

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
        assertThat(suite.lastReceived()).containsEntry(":body", "5").doesNotContainKey("expect");
    }

    @Test
    void aClientThatWaitsToBeToldToGoOnIsToldThatItsBodyIsTooLarge() throws Exception {
        String answer = suite.raw("POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: keeper\r\n"
                + "Content-Length: 2000000\r\nExpect: 100-continue\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void aCompressedBodyReachesTheServiceAsItWas() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[10_000]);
        }

        suite.post(
                "/api/v1/auth/sign-in", BodyPublishers.ofByteArray(packed.toByteArray()), "Content-Encoding", "gzip");

        assertThat(suite.lastReceived()).containsEntry("content-encoding", "gzip");
    }

    @Test
    void anEmptyChunkedBodyIsForwarded() throws Exception {
        String answer = suite.raw("POST /api/v1/auth/sign-out HTTP/1.1\r\nHost: keeper\r\nConnection: close\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(suite.lastReceived()).containsEntry(":body", "0");
    }

    @Test
    void theConnectionHeaderTakesAwayExactlyWhatItNames() throws Exception {
        String answer = suite.raw(
                "GET /api/v1/auth/sign-in HTTP/1.1\r\nHost: keeper\r\n"
                        + "Authorization: Bearer " + suite.token("anna") + "\r\n"
                        + "Connection: close, X-Hop, x-forwarded-for, Traceparent\r\nX-HOP: 1\r\nX-Hop-Count: 2\r\nX-Ho: 3\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(suite.lastReceived())
                .doesNotContainKeys("x-hop", "connection")
                .containsEntry("x-hop-count", "2")
                .containsEntry("x-ho", "3")
                // A caller cannot remove headers that the gateway sets.
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsKey("traceparent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD /api/v1/auth/me", "GET /api/v1/auth/me?nothing"})
    void anAnswerWithoutABodyLeavesTheConnectionOpen(String request) throws Exception {
        String head = request + " HTTP/1.1\r\nHost: keeper\r\nAuthorization: Bearer " + suite.token("anna") + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), suite.port())) {
            socket.setSoTimeout(10_000);
            for (int i = 0; i < 3; i++) {
                send(socket, head + "\r\n");
                assertThat(head(socket)).startsWith("HTTP/1.1 20").doesNotContainIgnoringCase("connection: close");
            }
        }
    }

    @Test
    void requestsThatDoNotWaitForEachOtherAreAnsweredInTheirOrder() throws Exception {
        String first = "POST /api/v1/auth/sign-in?teapot HTTP/1.1\r\nHost: keeper\r\nContent-Length: 5\r\n\r\nhello";
        String second = "GET /missing.js HTTP/1.1\r\nHost: keeper\r\n\r\n";
        String third =
                "POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: keeper\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

        String answers = suite.raw(first + second + third);

        assertThat(answers.split("HTTP/1.1 ", -1))
                .extracting(answer -> answer.substring(0, Math.min(3, answer.length())))
                .containsExactly("", "418", "404", "200");
    }

    @ParameterizedTest
    @CsvSource({
        "'NONSENSE', 400, MALFORMED",
        "'GET / HTTP/1.1\r\nNo colon', 400, MALFORMED",
        "'GET /api/v1/vehicles?q=[{ HTTP/1.1\r\nHost: keeper', 400, MALFORMED",
        "'GET /LONG HTTP/1.1\r\nHost: keeper', 414, ADDRESS_TOO_LONG",
        "'GET /api/v1/vehicles HTTP/1.1\r\nHost: keeper\r\nX-Long: LONG', 431, HEADERS_TOO_LARGE"
    })
    void whatTheServerCannotReadIsAProblemToo(String request, int status, String code) throws Exception {
        String sent = request.replace("\\r\\n", "\r\n").replace("LONG", "x".repeat(17_000));

        String answer = suite.raw(sent + "\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("\"code\":\"" + code + "\"", "\"status\":" + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("content-security-policy: default-src 'self'")
                .containsIgnoringCase("connection: close");
    }

    @Test
    void aPostWithoutABodyIsForwarded() {
        HttpResponse<String> response = suite.post("/api/v1/auth/sign-out", BodyPublishers.noBody());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(suite.lastReceived()).containsEntry(":body", "0").containsEntry(":method", "POST");
    }

    @Test
    void anAnswerWithoutABodyIsForwarded() {
        HttpResponse<String> response = suite.post("/api/v1/auth/sign-out?nothing", BodyPublishers.noBody());

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aLargeAnswerIsForwardedWhole() {
        HttpResponse<String> response = suite.post("/api/v1/auth/refresh?large", BodyPublishers.noBody());

        assertThat(response.body()).hasSize(2_000_000);
    }

    @Test
    void aReportIsHandedOverAsTheTableThatWasAskedFor() {
        HttpResponse<String> response = suite.get(
                "/api/v1/reports/sales?as=table",
                "Accept",
                "text/csv",
                "Authorization",
                "Bearer " + suite.token("anna"));

        assertThat(suite.lastReceived()).containsEntry("accept", "text/csv");
        assertThat(response.headers().allValues("Content-Type")).containsExactly("text/csv;charset=UTF-8");
        assertThat(response.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"sales.csv\"");
        assertThat(response.body().lines()).hasSize(2_000).endsWith("2026-11,1999");
    }

    @Test
    void statusCodesOfTheServicesAreKept() {
        assertThat(suite.post("/api/v1/auth/sign-in?teapot", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(418);
    }

    @Test
    void apiDescriptionsComeFromTheServicesWithoutAToken() {
        assertThat(suite.get("/v3/api-docs/inventory").statusCode()).isEqualTo(200);
        assertThat(suite.lastReceived()).containsEntry(":uri", "/v3/api-docs");
    }

    @Test
    void whatAClientSaysAboutItselfDoesNotArrive() {
        suite.get(
                "/api/v1/vehicles",
                "Authorization",
                "Bearer " + suite.token("anna"),
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Prefix",
                "/evil",
                "Forwarded",
                "for=6.6.6.6",
                "X-Real-IP",
                "6.6.6.6",
                "X-User-Id",
                "admin",
                "X-User-Roles",
                "ADMIN",
                "X-Auth-Request-Email",
                "admin@dgauto.example",
                "X-Remote-User",
                "admin",
                "X-Original-URL",
                "/actuator",
                "X-HTTP-Method-Override",
                "DELETE",
                "X-Request-Id",
                "forged");

        Map<String, String> received = suite.lastReceived();
        assertThat(received)
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-host", "127.0.0.1:" + suite.port())
                .doesNotContainKeys(
                        "forwarded",
                        "x-forwarded-prefix",
                        "x-real-ip",
                        "x-user-id",
                        "x-user-roles",
                        "x-auth-request-email",
                        "x-remote-user",
                        "x-original-url",
                        "x-http-method-override",
                        "x-request-id");
        assertThat(received.values()).noneMatch(value -> value.contains("6.6.6.6") || value.contains("evil"));
    }

    @Test
    void theTraceOfTheClientGoesOn() {
        String trace = "0af7651916cd43dd8448eb211c80319c";

        HttpResponse<String> response = suite.post(
                "/api/v1/auth/sign-in", BodyPublishers.noBody(), "traceparent", "00-" + trace + "-b7ad6b7169203331-01");

        assertThat(response.headers().firstValue("X-Request-Id")).hasValue(trace);
        assertThat(suite.lastReceived().get("traceparent")).matches("00-" + trace + "-[0-9a-f]{16}-0[01]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00-xyz-1-01", "00-00000000000000000000000000000000-b7ad6b7169203331-01", "<script>"})
    void aTraceThatIsNoneIsReplacedByANewOne(String forged) {
        HttpResponse<String> response =
                suite.post("/api/v1/auth/sign-in", BodyPublishers.noBody(), "traceparent", forged);

        String trace = response.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(trace).matches("[0-9a-f]{32}").doesNotMatch("0{32}");
        assertThat(suite.lastReceived().get("traceparent")).startsWith("00-" + trace + "-");
    }

    @Test
    void anUnknownAddressIsAProblem() {
        assertProblem(suite.get("/api/v1/nothing"), 404, "NOT_FOUND");
        assertProblem(suite.get("/nowhere.js"), 404, "NOT_FOUND");
        assertProblem(suite.post("/", BodyPublishers.noBody()), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/auth/../../actuator/env", "/api/v1/auth/%2e%2e/%2e%2e/actuator/env", "/api/v1/auth;x/me"
            })
    void aPathThatCouldLeaveTheServiceIsRefused(String path) throws Exception {
        int before = suite.requestsReceived();

        String answer = suite.raw("GET " + path + " HTTP/1.1\r\nHost: keeper\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"MALFORMED\"");
        assertThat(suite.requestsReceived()).isEqualTo(before);
    }

    @Test
    void aServiceThatDoesNotListenIsAProblem() {
        HttpResponse<String> response = suite.get("/api/v1/alerts", "Authorization", "Bearer " + suite.token("anna"));

        assertProblem(response, 503, "UNAVAILABLE");
    }

    @Test
    void aServiceThatBreaksOffIsAProblem() {
        assertProblem(suite.post("/api/v1/auth/sign-in?broken", BodyPublishers.ofString("{}")), 503, "UNAVAILABLE");
    }

    @Test
    void aServiceThatStaysSilentIsAProblem() {
        assertProblem(suite.post("/api/v1/auth/sign-in?silent", BodyPublishers.ofString("{}")), 504, "TIMED_OUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"torn", "half"})
    void anAnswerThatEndsInTheMiddleIsNeverPassedOffAsWhole(String how) throws Exception {
        String answer = suite.raw(
                "POST /api/v1/auth/sign-in?" + how + " HTTP/1.1\r\nHost: keeper\r\nContent-Length: 0\r\n\r\n");

        // The final chunk of a complete answer is missing, and the connection is closed.
        assertThat(answer).contains("half of the answer").doesNotContain("\r\n0\r\n");
        assertThat(answer.toLowerCase(Locale.ROOT).split("transfer-encoding", -1))
                .hasSize(2);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedUnread() throws Exception {
        int before = suite.requestsReceived();

        String answer = suite.raw(
                "POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: keeper\r\nContent-Length: 104857600\r\n\r\n0123456789");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"TOO_LARGE\"");
        assertThat(suite.requestsReceived()).isEqualTo(before);
    }

    @Test
    void aChunkedBodyThatTurnsOutTooLargeIsRefused() throws Exception {
        int before = suite.requestsReceived();
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        String answer =
                suite.raw("POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: keeper\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk.repeat(17) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"TOO_LARGE\"");
        assertThat(suite.requestsReceived()).isEqualTo(before);
    }

    @Test
    void keptConnectionsNeverStall() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> visits = IntStream.range(0, 1_600)
                    .<Callable<Integer>>mapToObj(i -> () -> i % 2 == 0
                            ? suite.get("/missing.js").statusCode()
                            : suite.post("/api/v1/auth/sign-in", BodyPublishers.ofString("{}"))
                                    .statusCode())
                    .toList();

            for (Future<Integer> status : clients.invokeAll(visits)) {
                assertThat(status.get()).isIn(200, 404);
            }
        }
    }

    @Test
    void anImportMayBeLarger() {
        HttpResponse<String> response = suite.post(
                "/api/v1/vehicle-imports", chunked(5_000_000), "Authorization", "Bearer " + suite.token("anna"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(suite.lastReceived()).containsEntry(":body", "5000000");
    }

    @ParameterizedTest
    @CsvSource({"/,200", "/api/v1/nothing,404", "/api/v1/vehicles,401", "/actuator/health,200", "/v3/api-docs/order,200"
    })
    void everyAnswerProtectsTheBrowser(String path, int status) {
        HttpResponse<String> response = suite.get(path, "Accept", "*/*");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(response.headers().firstValue("Referrer-Policy")).isPresent();
        assertThat(response.headers().firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=(self)"));
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void metricsAreNotForThePublic() {
        assertProblem(suite.get("/actuator/prometheus"), 404, "NOT_FOUND");
        assertProblem(suite.get("/actuator"), 404, "NOT_FOUND");
        assertThat(suite.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(suite.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void otherOriginsAreNotLetIn() {
        HttpResponse<String> response = suite.get("/api/v1/vehicles", "Origin", "https://evil.example");

        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Reads up to the first empty line. */
    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as("the connection ended after: %s", head).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }

    private static BodyPublisher chunked(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(TestSuite.json(response).get("code").asString()).isEqualTo(code);
        assertThat(TestSuite.json(response).get("status").asInt()).isEqualTo(status);
        assertThat(TestSuite.json(response).get("traceId").asString())
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow())
                .matches("[0-9a-f]{32}");
        assertThat(response.body()).doesNotContain("Exception", "127.0.0.1", "dev.keeper.gateway", "netty");
    }
}
