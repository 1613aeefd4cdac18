package dev.keeper.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public int status() {
        return response.statusCode();
    }

    /** The body as it came. */
    public String text() {
        return response.body();
    }

    /** The body, read as JSON. */
    public JsonNode json() {
        return JSON.readTree(text());
    }

    /** A text of the body, empty if there is none of that name. */
    public String string(String field) {
        return json().path(field).asString("");
    }

    /** The code of a problem. */
    public String code() {
        return string("code");
    }

    /** The first field that a problem names. */
    public String field() {
        return json().path("errors").path(0).path("field").asString("");
    }

    /** The items of a page. */
    public List<JsonNode> items() {
        return json().path("items").valueStream().toList();
    }

    /** One text of each item of a page. */
    public List<String> each(String field) {
        return items().stream().map(item -> item.path(field).asString("")).toList();
    }

    /** The path of the next page, empty if there is none. */
    public String next() {
        return string("next");
    }

    /** The path of the page before, empty if there is none. */
    public String previous() {
        return string("previous");
    }

    /** A header, null if there is none of that name. */
    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** Demands a status. */
    public Answer requireStatus(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }

    /** Demands a problem with a status, a code and a part of its text. */
    public void requireProblem(int status, String code, String part) {
        requireStatus(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(code()).isEqualTo(code);
        assertThat(text()).contains(part);
    }
}
