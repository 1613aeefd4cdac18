package dev.keeper.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What is expected of answers that say no. */
public final class Problems {

    private Problems() {}

    /** Demands a problem with a status, a code and a part of its text. */
    public static void assertProblem(HttpResponse<String> answer, int status, String code, String part) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"%s\"".formatted(code), part);
    }
}
