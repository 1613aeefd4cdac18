package dev.keeper.common.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keeper.common.sample.Answer;
import dev.keeper.common.sample.SampleClient;
import dev.keeper.common.sample.SampleServiceTest;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@SampleServiceTest
class IdempotencyKeysIT {

    private static final String NOTE = "{\"title\":\"milk\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private SampleClient client;
    private String key;

    @BeforeEach
    void aNewCallerWithANewKey() {
        jdbc.sql("TRUNCATE notes, idempotency_keys").update();
        client = aCaller();
        key = UUID.randomUUID().toString();
    }

    @Test
    void theSameRequestWithTheSameKeyIsCarriedOutOnceAndAnsweredTheSame() {
        var first = post(NOTE);
        var second = post(NOTE);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).startsWith("/api/v1/notes/");
        assertThat(first.header("ETag")).isEqualTo("\"0\"");
        assertSameAnswer(second, first);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void withoutAKeyEveryRequestIsCarriedOut() {
        client.post("/api/v1/notes", NOTE);
        client.post("/api/v1/notes", NOTE);

        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void theSameKeyForAnotherPayloadIsRefused() {
        post(NOTE);

        post("{\"title\":\"bread\"}").isProblem(422, "IDEMPOTENCY_KEY_REUSED").aboutField("Idempotency-Key");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherPathIsRefused() {
        post(NOTE);

        client.post("/api/v1/sql-notes", NOTE, "Idempotency-Key", key).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        client.post("/api/v1/notes?draft=true", NOTE, "Idempotency-Key", key).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void whileTheFirstRequestRunsTheSecondIsToldSo() throws Exception {
        CompletableFuture<Answer> first;
        try (var lock = dataSource.getConnection()) {
            lockNotes(lock);
            first = postLater(NOTE);
            awaitBlockedRequests(1);

            post(NOTE).isProblem(409, "REQUEST_IN_PROGRESS");
            lock.rollback();
        }

        var answer = first.join();
        assertThat(answer.status()).isEqualTo(201);
        assertSameAnswer(post(NOTE), answer);
        assertThat(notes()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":\"\"}", "{\"title\":7,\"colour\":\"red\"}", "{"})
    void aRequestThatWasNotAcceptedLeavesTheKeyFree(String wrong) {
        assertThat(post(wrong).status()).isIn(400, 422);

        assertThat(post(NOTE).status()).isEqualTo(201);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void keysBelongToOneCaller() {
        var mine = post(NOTE);
        client = aCaller();
        var yours = post(NOTE);

        assertThat(yours.status()).isEqualTo(201);
        assertThat(yours.header("Location")).isNotEqualTo(mine.header("Location"));
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void theRefusalOfARuleIsAnsweredAgainThoughTheRuleWouldNowAllowIt() {
        client.post("/api/v1/notes", "{\"title\":\"first\",\"shelf\":\"A\"}");
        var refusal = post("{\"title\":\"second\",\"shelf\":\"A\"}");
        refusal.isProblem(409, "SHELF_TAKEN");
        jdbc.sql("TRUNCATE notes").update();

        assertSameAnswer(post("{\"title\":\"second\",\"shelf\":\"A\"}"), refusal);
        assertThat(notes()).isZero();
    }

    @Test
    void aFileThatIsSentAgainIsTakenOnce() {
        var first = upload("list.csv", "a,b");
        var second = upload("list.csv", "a,b");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertSameAnswer(second, first);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void anotherFileUnderTheSameKeyIsRefused() {
        upload("list.csv", "a,b");

        upload("list.csv", "a,c").isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        upload("other.csv", "a,b").isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndLeavesTheKeyFree() {
        upload("list.csv", "x".repeat(70_000)).isProblem(413, "TOO_LARGE");

        assertThat(upload("list.csv", "a,b").status()).isEqualTo(201);
    }

    @Test
    void anUploadThatIsCutOffIsMalformed() {
        var cutOff = client.request("/api/v1/note-files")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("--cut\r\nContent-Disposition: form-data; name=\"file\""));

        client.send(cutOff).isProblem(400, "MALFORMED");
    }

    @Test
    void thirtyTwoRequestsAtOnceHaveOneEffectAndOneAnswer() {
        var answers = IntStream.range(0, 32).mapToObj(number -> postLater(NOTE)).toList().stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(notes()).isEqualTo(1);
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        var created = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(created).isNotEmpty();
        assertThat(created).extracting(Answer::body).containsOnly(post(NOTE).body());
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(answer -> answer.isProblem(409, "REQUEST_IN_PROGRESS"));
    }

    @Test
    void thirtyTwoRequestsAtOnceThatARuleRefusesAllHaveNoEffect() {
        client.post("/api/v1/notes", "{\"title\":\"first\",\"shelf\":\"A\"}");

        var answers =
                IntStream.range(0, 32)
                        .mapToObj(number -> postLater("{\"title\":\"second\",\"shelf\":\"A\"}"))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(409);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aRefusalThatComesLateDoesNotReplaceTheAnswerThatWasGiven() {
        var created = post(NOTE);
        var caller = jdbc.sql("SELECT caller FROM idempotency_keys")
                .query(UUID.class)
                .single();

        var requestKey = new RequestKey(caller.toString(), key, new byte[32], "/api/v1/notes", null);
        new IdempotencyKeys(jdbc, new JsonMapper())
                .record(Map.of(
                        requestKey, new dev.keeper.common.idempotency.Answer<>(409, null, null, null, new byte[0])));

        assertSameAnswer(post(NOTE), created);
    }

    @Test
    void aConstraintThatIsOnlyCheckedAtTheCommitIsReportedAsTheRuleItDefends() {
        client.post("/api/v1/notes", "{\"title\":\"first\",\"slot\":\"A\"}");

        post("{\"title\":\"second\",\"slot\":\"A\"}").isProblem(409, "SLOT_TAKEN");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aRefusalAtTheCommitIsAnsweredAgainToo() {
        client.post("/api/v1/notes", "{\"title\":\"first\",\"slot\":\"A\"}");
        var refusal = post("{\"title\":\"second\",\"slot\":\"A\"}");
        jdbc.sql("TRUNCATE notes").update();

        assertSameAnswer(post("{\"title\":\"second\",\"slot\":\"A\"}"), refusal);
    }

    @Test
    void aRequestWhoseTransactionDiedHadNoEffectAndLeavesTheKeyFree() throws Exception {
        CompletableFuture<Answer> first;
        try (var lock = dataSource.getConnection()) {
            lockNotes(lock);
            first = postLater(NOTE);
            awaitBlockedRequests(1);
            jdbc.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                            + " AND datname = current_database()")
                    .query(Boolean.class)
                    .list();
            lock.rollback();
        }

        first.join().isProblem(503, "UNAVAILABLE");
        assertThat(post(NOTE).status()).isEqualTo(201);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aCallerWhoLostTheAnswerFindsItAgain() throws Exception {
        try (var lock = dataSource.getConnection()) {
            lockNotes(lock);
            try (var lost = new java.net.Socket("127.0.0.1", port)) {
                var request = client.request("/api/v1/notes").build();
                lost.getOutputStream().write("""
                                POST /api/v1/notes HTTP/1.1\r
                                Host: localhost\r
                                Authorization: %s\r
                                Content-Type: application/json\r
                                Idempotency-Key: %s\r
                                Content-Length: %d\r
                                \r
                                %s""".formatted(
                                request.headers().firstValue("Authorization").orElseThrow(), key, NOTE.length(), NOTE)
                        .getBytes(StandardCharsets.UTF_8));
                awaitBlockedRequests(1);
            }
            lock.rollback();
        }
        await().until(() -> notes() == 1);

        assertThat(post(NOTE).status()).isEqualTo(201);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void anAnswerIsForgottenAfterADay() {
        var first = post(NOTE);
        jdbc.sql("UPDATE idempotency_keys SET created_at = created_at - interval '25 hours'")
                .update();

        var second = post(NOTE);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isNotEqualTo(first.header("Location"));
        assertSameAnswer(post(NOTE), second);
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void whoIsNotSignedInHasNoKeys() {
        client = new SampleClient(port, null);

        var first = client.post("/api/v1/public-notes", NOTE, "Idempotency-Key", key);
        var second = client.post("/api/v1/public-notes", NOTE, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(notes()).isEqualTo(2);
        assertThat(jdbc.sql("SELECT count(*) FROM idempotency_keys")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t"})
    void anEmptyKeyIsMalformed(String empty) {
        key = empty;

        post(NOTE).isProblem(400, "MALFORMED");
        assertThat(notes()).isZero();
    }

    @Test
    void aKeyThatIsTooLongIsMalformed() {
        key = "k".repeat(201);

        post(NOTE).isProblem(400, "MALFORMED");
        assertThat(notes()).isZero();
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithAKeyToo() {
        post("{\"title\":\"" + "x".repeat(1 << 20) + "\"}").isProblem(413, "TOO_LARGE");
    }

    @Test
    void repetitionsAtOnceOfAnAnsweredRequestAllGetItsAnswer() {
        var first = post(NOTE);

        var repeated = IntStream.range(0, 32).mapToObj(number -> postLater(NOTE)).toList().stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(repeated).allSatisfy(answer -> assertSameAnswer(answer, first));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRequestIsCarriedOutInOneTransactionWithAKeyAndWithout(boolean keyed) {
        var pair = "{\"title\":\"twice\",\"shelf\":\"A\"}";

        var answer = keyed
                ? client.post("/api/v1/note-pairs", pair, "Idempotency-Key", key)
                : client.post("/api/v1/note-pairs", pair);

        answer.isProblem(409, "SHELF_TAKEN");
        assertThat(notes()).isZero();
    }

    @Test
    void anAnswerWithoutABodyIsGivenAgain() {
        var first = client.post("/api/v1/note-pairs", NOTE, "Idempotency-Key", key);
        var second = client.post("/api/v1/note-pairs", NOTE, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(204);
        assertSameAnswer(second, first);
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void aRepeatedRequestIsAnsweredFromTheRecordThoughARuleWouldNowRefuseIt() {
        var caller = UUID.randomUUID();
        client = new SampleClient(port, TestTokens.tokenFor(caller, "Anna Rossi", Role.ADMIN, null));
        var first = client.post("/api/v1/guarded-notes", NOTE, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        client = new SampleClient(port, TestTokens.tokenFor(caller, "Anna Bianchi", Role.ADMIN, null));

        assertSameAnswer(client.post("/api/v1/guarded-notes", NOTE, "Idempotency-Key", key), first);
        client.post("/api/v1/guarded-notes", "{\"title\":\"bread\"}", "Idempotency-Key", key)
                .isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        client.post("/api/v1/guarded-notes", NOTE).isProblem(403, "FORBIDDEN");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aRequestThatIsCarriedOutByItsControllerIsAnsweredTheSameWithoutAKey() {
        client = new SampleClient(port, TestTokens.tokenFor(UUID.randomUUID(), "Anna Rossi", Role.ADMIN, null));

        var keyed = client.post("/api/v1/guarded-notes", NOTE, "Idempotency-Key", key);
        var other = client.post("/api/v1/guarded-notes", NOTE);

        assertThat(other.status()).isEqualTo(201);
        for (var header : new String[] {"Content-Type", "ETag"}) {
            assertThat(other.header(header)).isEqualTo(keyed.header(header));
        }
        assertThat(other.header("Location")).startsWith("/api/v1/notes/");
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void aPostWithItsOwnTransactionsIsNotRecorded() {
        client.post("/api/v1/unrecorded-notes", NOTE, "Idempotency-Key", key);
        client.post("/api/v1/unrecorded-notes", NOTE, "Idempotency-Key", key);

        assertThat(notes()).isEqualTo(2);
    }

    private static void assertSameAnswer(Answer answer, Answer expected) {
        assertThat(answer.status()).isEqualTo(expected.status());
        assertThat(answer.body()).isEqualTo(expected.body());
        for (var header : new String[] {"Content-Type", "Location", "ETag"}) {
            assertThat(answer.header(header)).isEqualTo(expected.header(header));
        }
    }

    private SampleClient aCaller() {
        return new SampleClient(port, TestTokens.tokenFor(Role.ADMIN, null));
    }

    private Answer post(String json) {
        return client.post("/api/v1/notes", json, "Idempotency-Key", key);
    }

    private CompletableFuture<Answer> postLater(String json) {
        return client.postLater("/api/v1/notes", json, "Idempotency-Key", key);
    }

    private Answer upload(String fileName, String content) {
        // A client that resends a form chooses another boundary.
        var boundary = UUID.randomUUID().toString();
        var body = """
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%2$s"\r
                Content-Type: text/csv\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(boundary, fileName, content);
        return client.send(client.request("/api/v1/note-files")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private long notes() {
        return jdbc.sql("SELECT count(*) FROM notes").query(Long.class).single();
    }

    private static void lockNotes(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var lock = connection.createStatement()) {
            lock.execute("LOCK TABLE notes IN EXCLUSIVE MODE");
        }
    }

    private void awaitBlockedRequests(int number) {
        await().until(() -> jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'notes'::regclass")
                        .query(Integer.class)
                        .single()
                == number);
    }
}
