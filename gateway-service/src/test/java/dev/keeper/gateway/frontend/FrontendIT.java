package dev.keeper.gateway.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.gateway.TestSuite;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontendIT {

    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static TestSuite suite;

    @BeforeAll
    static void start() {
        suite = TestSuite.start();
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/vehicles", "/vehicles/018f/history", "/orders/new?vin=1"})
    void everyPageIsTheOnePage(String path) {
        HttpResponse<String> response = suite.get(path, "Accept", PAGE);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(response.body()).contains("<!doctype html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missing.js",
                "/assets/missing-1a2b3c4d.js",
                "/api/v1/pages",
                "/v3/pages",
                "/swagger-ui/pages",
                "/actuator/pages"
            })
    void whatIsNoPageIsNotFound(String path) {
        HttpResponse<String> response = suite.get(path, "Accept", PAGE);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void onlyBrowsersAskingForAPageGetTheOnePage() {
        assertThat(suite.get("/vehicles", "Accept", "application/json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFileThatIsKnownAlreadyIsNotSentAgain() {
        String tag = suite.get("/", "Accept", PAGE).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = suite.get("/", "Accept", PAGE, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void hashedAssetsStayInTheCacheForEver() {
        HttpResponse<String> response = suite.get("/assets/sample-1a2b3c4d.js");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
    }

    @Test
    void textIsPackedForWhoeverUnderstandsIt() {
        HttpResponse<String> plain = suite.get("/swagger-ui/swagger-ui-bundle.js");
        HttpResponse<String> packed = suite.get("/swagger-ui/swagger-ui-bundle.js", "Accept-Encoding", "br, gzip");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(packed.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isLessThan(plain.headers().firstValueAsLong("Content-Length").orElseThrow() / 2);
    }

    @Test
    void swaggerUiListsTheFourServices() {
        HttpResponse<String> page = suite.get("/swagger-ui/");
        HttpResponse<String> initializer = suite.get("/swagger-ui/swagger-initializer.js");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui-bundle.js");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("style-src 'self' 'unsafe-inline'")
                .doesNotContain("script-src");
        assertThat(initializer.body())
                .contains(
                        "/v3/api-docs/auth",
                        "/v3/api-docs/inventory",
                        "/v3/api-docs/order",
                        "/v3/api-docs/notification");
        assertThat(suite.get("/swagger-ui").headers().firstValue("Location")).hasValue("/swagger-ui/");
    }

    @Test
    void nothingElseOfTheClassPathIsServed() throws Exception {
        for (String path : new String[] {
            "/gateway-service.yaml",
            "/../gateway-service.yaml",
            "/assets/../../gateway-service.yaml",
            "/%2e%2e/gateway-service.yaml",
            "/webjars/swagger-ui/index.html",
            "/META-INF/MANIFEST.MF"
        }) {
            assertThat(suite.raw("GET " + path + " HTTP/1.1\r\nHost: keeper\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 404");
        }
    }
}
