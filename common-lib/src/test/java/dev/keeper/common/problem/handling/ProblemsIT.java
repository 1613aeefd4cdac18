package dev.keeper.common.problem.handling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.sample.Answer;
import dev.keeper.common.sample.SampleClient;
import dev.keeper.common.sample.SampleServiceTest;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every failure at the HTTP boundary, and the problem that it is answered with. */
@SampleServiceTest
class ProblemsIT {

    private static final String NOTES = "/api/v1/notes";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private SampleClient client;

    @BeforeEach
    void somebodyWhoIsSignedIn() {
        jdbc.sql("TRUNCATE notes").update();
        client = new SampleClient(port, TestTokens.tokenFor(Role.ADMIN, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "nonsense", "{\"title\":\"a\"} {}", "{'title':'a'}", "{\"title\":\"\\ud83\"}"})
    void aBodyThatIsNoJsonIsMalformed(String body) {
        client.post(NOTES, body).isProblem(400, "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"text\"", "null"})
    void jsonThatIsNoObjectIsMalformed(String body) {
        client.post(NOTES, body).isProblem(400, "MALFORMED");
    }

    @Test
    void anUnknownFieldIsNamed() {
        var answer = client.post(NOTES, "{\"title\":\"milk\",\"colour\":\"red\"}");

        answer.isProblem(400, "MALFORMED").aboutField("colour");
        assertThat(answer.json().path("detail").asString()).isEqualTo("The field 'colour' is not known here.");
        assertNothingWasWritten();
    }

    @Test
    void anUnknownFieldWithinAListIsNamedWithItsPath() {
        client.post(NOTES, "{\"title\":\"milk\",\"lines\":[{\"quantity\":1},{\"quantity\":1,\"amount\":2}]}")
                .isProblem(400, "MALFORMED")
                .aboutField("lines[1].amount");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"milk\",\"priority\":\"URGENT\"}|priority",
                "{\"title\":{\"en\":\"milk\"}}|title",
                "{\"title\":\"milk\",\"lines\":[{\"quantity\":\"many\"}]}|lines[0].quantity",
                "{\"title\":\"milk\",\"lines\":[{\"quantity\":99999999999}]}|lines[0].quantity",
                "{\"title\":\"milk\",\"lines\":[{\"quantity\":1.5}]}|lines[0].quantity",
                "{\"title\":\"milk\",\"lines\":[{\"quantity\":\"\"}]}|lines[0].quantity",
                "{\"title\":\"milk\",\"lines\":[{\"quantity\":true}]}|lines[0].quantity",
                "{\"title\":\"milk\",\"lines\":[{}]}|lines[0].quantity",
                "{\"title\":\"milk\",\"price\":{\"amount\":\"much\",\"currency\":\"USD\"}}|price.amount",
                "{\"title\":\"milk\",\"price\":{\"amount\":\"1\",\"currency\":\"dollar\"}}|price.currency",
                "{\"title\":\"milk\",\"price\":{\"currency\":\"USD\"}}|price",
            })
    void aValueOfTheWrongKindIsNamed(String body, String field) {
        client.post(NOTES, body).isProblem(400, "MALFORMED").aboutField(field);
        assertNothingWasWritten();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|title",
                "{\"title\":null}|title",
                "{\"title\":\" \"}|title",
                "{\"title\":\"milk\",\"lines\":[{\"quantity\":1},{\"quantity\":-1}]}|lines[1].quantity",
            })
    void aValueThatIsNotAcceptableIsNamed(String body, String field) {
        client.post(NOTES, body).isProblem(422, "INVALID").aboutField(field);
        assertNothingWasWritten();
    }

    @Test
    void aNameOfHalfAMegabyteIsNotAcceptable() {
        var answer = client.post(NOTES, "{\"title\":\"" + "x".repeat(1 << 19) + "\"}");

        answer.isProblem(422, "INVALID").aboutField("title");
        assertThat(answer.body()).hasSizeLessThan(1_000);
    }

    @Test
    void anAmountWithTooManyDecimalsIsNotAcceptable() {
        client.post(NOTES, "{\"title\":\"milk\",\"price\":{\"amount\":\"1.005\",\"currency\":\"USD\"}}")
                .isProblem(422, "INVALID")
                .aboutField("price");
    }

    @Test
    void aCharacterThatTheDatabaseCannotKeepIsMalformed() {
        client.post(NOTES, "{\"title\":\"mi\\u0000lk\"}").isProblem(400, "MALFORMED");
        client.post("/api/v1/sql-notes", "{\"title\":\"mi\\u0000lk\"}").isProblem(400, "MALFORMED");
        assertNothingWasWritten();
    }

    @Test
    void aParameterThatIsNotKnownToBeAnyValueIsNamed() {
        client.get(NOTES + "?priority=URGENT").isProblem(400, "MALFORMED").aboutField("priority");
    }

    @Test
    void aPathVariableOfTheWrongKindIsNamed() {
        client.get(NOTES + "/first").isProblem(400, "MALFORMED").aboutField("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1000000000"})
    void aPageThatIsTooLargeOrTooSmallIsNotAcceptable(String limit) {
        client.get(NOTES + "?limit=" + limit).isProblem(422, "INVALID").aboutField("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1e9", "99999999999999999999"})
    void aPageSizeThatIsNoNumberIsMalformed(String limit) {
        client.get(NOTES + "?limit=" + limit).isProblem(400, "MALFORMED").aboutField("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "%00"})
    void aCursorThatIsNoneIsMalformed(String cursor) {
        client.get(NOTES + "?cursor=" + cursor).isProblem(400, "MALFORMED");
    }

    @Test
    void aForgedCursorIsMalformed() {
        client.get(NOTES + "?cursor=AAAA").isProblem(400, "MALFORMED");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var id = UUID.randomUUID();

        var answer = client.get(NOTES + "/" + id);

        answer.isProblem(404, "NOT_FOUND");
        assertThat(answer.json().path("detail").asString()).isEqualTo("There is no note " + id + ".");
        assertThat(answer.json().path("instance").asString()).isEqualTo(NOTES + "/" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/nothing", "/api/v2/notes", "/favicon.ico", "/actuator/env", "/error"})
    void anUnknownPathIsNotFound(String path) {
        client.get(path).isProblem(404, "NOT_FOUND");
    }

    @Test
    void anotherMethodThanThePathKnowsIsNotAllowed() {
        var answer = client.send(client.request(NOTES).DELETE());

        answer.isProblem(405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void anotherMediaTypeThanJsonIsNotSupported() {
        client.send(client.request(NOTES)
                        .header("Content-Type", "text/xml")
                        .POST(HttpRequest.BodyPublishers.ofString("<note/>")))
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void anAnswerThatCannotBeGivenIsNotAcceptable() {
        var answer = client.send(client.request(NOTES).header("Accept", "image/png"));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void aBodyThatAnnouncesMoreThanAMegabyteIsNotRead() {
        client.post(NOTES, "{\"title\":\"" + "x".repeat(1 << 20) + "\"}").isProblem(413, "TOO_LARGE");
    }

    @Test
    void aBodyThatTurnsOutToBeMoreThanAMegabyteIsNotReadToItsEnd() {
        var body = ("{\"title\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

        client.send(client.request(NOTES)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
                .isProblem(413, "TOO_LARGE");
    }

    @Test
    void jsonOfTenThousandLevelsIsMalformed() {
        client.post(NOTES, "[".repeat(10_000) + "]".repeat(10_000)).isProblem(400, "MALFORMED");
        client.post(NOTES, "{\"title\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                .isProblem(400, "MALFORMED");
        client.post(NOTES, "{\"colour\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_001))
                .isProblem(400, "MALFORMED");
    }

    @Test
    void aNumberOfHalfAMillionDigitsIsMalformed() {
        client.post(NOTES, "{\"title\":\"milk\",\"lines\":[{\"quantity\":" + "9".repeat(500_000) + "}]}")
                .isProblem(400, "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "Multipart/Form-Data; boundary=b",
                "multipart/form-data; boundary=b"
            })
    void anUploadThatCannotBeReadIsMalformed(String contentType) {
        client.send(client.request("/api/v1/note-files")
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"file\"")))
                .isProblem(400, "MALFORMED");
    }

    @Test
    void anUploadWithoutItsFileIsMalformed() {
        client.send(client.request("/api/v1/note-files")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--b--\r\n")))
                .isProblem(400, "MALFORMED");
    }

    @Test
    void anUploadThatIsTooLargeIsRefused() {
        client.send(client.request("/api/v1/note-files")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                                        + "x".repeat(70_000) + "\r\n--b--\r\n")))
                .isProblem(413, "TOO_LARGE");
    }

    @Test
    void whatNobodyForesawRevealsNothingButItsTraceId() {
        var answer = client.get("/api/v1/accidents");

        answer.isProblem(500, "INTERNAL");
        assertThat(answer.json().path("detail").asString()).isEqualTo("Something went wrong that should not have.");
        assertThat(answer.json().path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.body()).doesNotContain("password").doesNotContain("IllegalState");
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTES, "/api/v1/sql-notes"})
    void aConstraintIsReportedAsTheRuleItDefends(String path) {
        client.post(path, "{\"title\":\"first\",\"shelf\":\"A\",\"slot\":\"1\"}");

        client.post(path, "{\"title\":\"second\",\"shelf\":\"A\"}").isProblem(409, "SHELF_TAKEN");
        client.post(path, "{\"title\":\"second\",\"slot\":\"1\"}").isProblem(409, "SLOT_TAKEN");
        assertThat(jdbc.sql("SELECT count(*) FROM notes").query(Long.class).single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTES, "/api/v1/sql-notes"})
    void aConstraintThatNoRuleStandsForIsOurMistake(String path) {
        var answer = client.post(path, "{\"title\":\"secret\"}");

        answer.isProblem(500, "INTERNAL");
        assertThat(answer.body()).doesNotContain("chk_notes");
    }

    @Test
    void aLostRaceIsAConflictAndNoFailedPreconditionWhereNoVersionWasNamed() {
        client.post("/api/v1/lost-races", "{}").isProblem(409, "CONCURRENT_CHANGE");
        client.post("/api/v1/lost-races", "{}", "If-Match", "\"1\"").isProblem(412, "STALE");
    }

    @Test
    void anUpdateNeedsTheVersionThatWasRead() {
        var created = client.post(NOTES, "{\"title\":\"milk\"}");
        var path = created.header("Location");

        rename(path, null).isProblem(428, "PRECONDITION_REQUIRED");
        rename(path, "\"7\"").isProblem(412, "STALE");
        var renamed = rename(path, created.header("ETag"));
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.header("ETag")).isEqualTo("\"1\"");
        rename(path, created.header("ETag")).isProblem(412, "STALE");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 418, 503})
    void anErrorOfTheContainerIsAProblemToo(int status) {
        var answer = new SampleClient(port, null).get("/api/v1/broken-doors/" + status);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("org.example.Secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1//notes", "/api/v1/notes;a=b", "/api/v1/%2e%2e/notes"})
    void aPathThatTheFirewallStopsIsAProblem(String path) {
        client.get(path).isProblem(400, "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/notes?q=[ HTTP/1.1", "GET /%zz HTTP/1.1", "GET /a HTTP/9.9"})
    void aRequestThatTheContainerCannotReadRevealsNothing(String requestLine) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).matches("(?s)HTTP/1.1 (4|505).*");
            assertThat(answer)
                    .doesNotContain("Exception")
                    .doesNotContain("org.apache")
                    .doesNotContain("Tomcat");
        }
    }

    private Answer rename(String path, @Nullable String ifMatch) {
        var request = client.request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"title\":\"bread\"}"));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return client.send(request);
    }

    private void assertNothingWasWritten() {
        assertThat(jdbc.sql("SELECT count(*) FROM notes").query(Long.class).single())
                .isZero();
    }
}
