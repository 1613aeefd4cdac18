package dev.keeper.common.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The recorded answers per caller and key, kept for 24 hours.
 *
 * <p>Only the hash of a key is stored. The key itself salts the fingerprints; with it, bodies could be guessed from them.
 */
public final class IdempotencyKeys {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String ETAG = "ETag";
    private static final String LOCATION = "Location";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IdempotencyKeys(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Claims the keys until the transaction ends. Returns for each key whether this transaction holds it. */
    List<Boolean> claim(List<RequestKey> keys) {
        return jdbc
                .sql("SELECT pg_try_advisory_xact_lock(hashtextextended(claim, 0)) FROM unnest(:claims) AS claim")
                .param("claims", texts(keys, RequestKey::claim))
                .query(Boolean.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Returns the recorded answers, by the claims of their keys. */
    Map<String, RecordedAnswer> find(List<RequestKey> keys) {
        var answers = new HashMap<String, RecordedAnswer>();
        jdbc.sql("""
                        SELECT wanted.claim, fingerprint, status, headers, body
                        FROM unnest(:callers, :keys, :claims) AS wanted (caller, key, claim)
                        JOIN idempotency_keys recorded ON recorded.caller = wanted.caller::uuid
                            AND recorded.key_hash = sha256(convert_to(wanted.key, 'UTF8'))
                        WHERE created_at > now() - interval '24 hours'
                        """)
                .param("callers", texts(keys, RequestKey::caller))
                .param("keys", texts(keys, RequestKey::key))
                .param("claims", texts(keys, RequestKey::claim))
                .query((row, number) -> answers.put(row.getString("claim"), answer(row)))
                .list();
        return answers;
    }

    /** Records the answers, except where another one was recorded meanwhile. */
    void record(Map<RequestKey, Answer<byte[]>> recorded) {
        if (recorded.isEmpty()) {
            return;
        }
        var keys = List.copyOf(recorded.keySet());
        var answers =
                keys.stream().map(recorded::get).map(Objects::requireNonNull).toList();
        jdbc.sql("""
                        INSERT INTO idempotency_keys (caller, key_hash, fingerprint, status, headers, body)
                        SELECT caller::uuid, sha256(convert_to(key, 'UTF8')), fingerprint, status, headers, body
                        FROM unnest(:callers, :keys, :fingerprints, :statuses, :headers, :bodies)
                            AS answer (caller, key, fingerprint, status, headers, body)
                        ON CONFLICT (caller, key_hash) DO UPDATE SET fingerprint = excluded.fingerprint,
                            status = excluded.status, headers = excluded.headers, body = excluded.body, created_at = now()
                        WHERE idempotency_keys.created_at <= now() - interval '24 hours'
                        """)
                .param("callers", texts(keys, RequestKey::caller))
                .param("keys", texts(keys, RequestKey::key))
                .param(
                        "fingerprints",
                        keys.stream().map(RequestKey::fingerprint).toArray(byte[][]::new))
                .param("statuses", answers.stream().map(Answer::status).toArray(Integer[]::new))
                .param("headers", texts(answers, answer -> json.writeValueAsString(headers(answer))))
                .param("bodies", answers.stream().map(Answer::body).toArray(byte[][]::new))
                .update();
    }

    /**
     * Erases the recorded answers that name a person, in the current transaction. Their keys stay taken, so that a
     * retry is not carried out again.
     */
    public void eraseAnswersAbout(UUID person) {
        var erased = Answer.of(new AnswerErased().toProblem(), json);
        jdbc.sql("""
                        UPDATE idempotency_keys SET status = :status, headers = :headers, body = :body
                        WHERE position(convert_to(:person, 'UTF8') IN body) > 0
                        """)
                .param("status", erased.status())
                .param("headers", json.writeValueAsString(headers(erased)))
                .param("body", erased.body())
                .param("person", person.toString())
                .update();
    }

    private RecordedAnswer answer(ResultSet row) throws SQLException {
        var headers = json.readValue(row.getString("headers"), HEADERS);
        return new RecordedAnswer(
                row.getBytes("fingerprint"),
                new Answer<>(
                        row.getInt("status"),
                        headers.get(CONTENT_TYPE),
                        headers.get(LOCATION),
                        headers.get(ETAG),
                        row.getBytes("body")));
    }

    private static Map<String, String> headers(Answer<byte[]> answer) {
        var headers = new TreeMap<String, String>();
        keep(headers, CONTENT_TYPE, answer.contentType());
        keep(headers, ETAG, answer.etag());
        keep(headers, LOCATION, answer.location());
        return headers;
    }

    private static void keep(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    private static <T> String[] texts(List<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
