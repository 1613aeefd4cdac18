package dev.keeper.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's answer. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public int status() {
        return response.statusCode();
    }

    /** Returns the raw body. */
    public String text() {
        return response.body();
    }

    /** Returns the body, parsed as JSON. */
    public JsonNode json() {
        return JSON.readTree(text());
    }

    /** Returns a text from the body; empty if there is no such field. */
    public String string(String field) {
        return json().path(field).asString("");
    }

    /** Returns the code of a problem. */
    public String code() {
        return string("code");
    }

    /** Returns the first field that a problem names. */
    public String field() {
        return json().path("errors").path(0).path("field").asString("");
    }

    /** Returns the items of a page. */
    public List<JsonNode> items() {
        return json().path("items").valueStream().toList();
    }

    /** Returns one text of each item of a page. */
    public List<String> each(String field) {
        return items().stream().map(item -> item.path(field).asString("")).toList();
    }

    /** Returns the path of the next page; empty if there is none. */
    public String next() {
        return string("next");
    }

    /** Returns the path of the previous page; empty if there is none. */
    public String previous() {
        return string("previous");
    }

    /** Returns a header; null if there is none. */
    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** A header, which has to be there. */
    public String requireHeader(String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    /** Demands a status. */
    public Answer requireStatus(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }

    /** Asserts a problem with this status and code, whose text contains the part. */
    public void requireProblem(int status, String code, String part) {
        requireStatus(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(code()).isEqualTo(code);
        assertThat(text()).contains(part);
    }
}
