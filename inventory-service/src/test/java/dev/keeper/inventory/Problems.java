package dev.keeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** Assertions on responses that report a problem. */
public final class Problems {

    private Problems() {}

    /** Checks status, code and part of the text of a problem. */
    public static void assertProblem(HttpResponse<String> answer, int status, String code, String part) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"%s\"".formatted(code), part);
    }
}
