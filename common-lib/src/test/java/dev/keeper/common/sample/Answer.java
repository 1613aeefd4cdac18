package dev.keeper.common.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the sample service. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> MEMBERS =
            Set.of("type", "title", "status", "detail", "instance", "code", "traceId", "errors");
    private static final Pattern INNARDS =
            Pattern.compile("(\\b[a-z]+\\.){2,}[A-Z]\\w+|Exception|\\bat [a-z.]+\\(|SELECT|INSERT|constraint");

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** Returns the body. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** Returns a header, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Asserts a problem in the common format, without internal details. */
    public Answer isProblem(int expectedStatus, String expectedCode) {
        assertThat(status).as(body).isEqualTo(expectedStatus);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        var problem = json();
        assertThat(problem.path("code").asString()).isEqualTo(expectedCode);
        assertThat(problem.path("status").intValue()).isEqualTo(expectedStatus);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("type").asString())
                .isEqualTo("https://keeper.dev/problems/"
                        + expectedCode.toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(problem.propertyNames().stream().collect(Collectors.toSet())).isSubsetOf(MEMBERS);
        assertThat(body).doesNotContainPattern(INNARDS);
        return this;
    }

    /** Asserts that the first error concerns the field. */
    public Answer aboutField(String field) {
        assertThat(json().path("errors").path(0).path("field").asString()).isEqualTo(field);
        assertThat(json().path("errors").path(0).path("message").asString()).isNotBlank();
        return this;
    }
}
