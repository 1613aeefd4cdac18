package dev.keeper.common.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers that are remembered, per caller and key, for 24 hours.
 *
 * <p>Of a key only its hash is stored: the key salts the fingerprints, which could otherwise be guessed from.
 */
class IdempotencyKeys {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String UNLESS_ANSWERED = """
            ON CONFLICT (caller, key_hash) DO UPDATE SET fingerprint = excluded.fingerprint,
                status = excluded.status, headers = excluded.headers, body = excluded.body, created_at = now()
            WHERE idempotency_keys.created_at <= now() - interval '24 hours'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IdempotencyKeys(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Claims the key until the current transaction ends; false while another transaction has it. */
    boolean claim(String caller, String key) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(:claim, 0))")
                .param("claim", "idempotency:" + caller + ":" + key)
                .query(Boolean.class)
                .single();
    }

    Optional<RecordedAnswer> find(String caller, String key) {
        return jdbc.sql("""
                        SELECT fingerprint, status, headers, body FROM idempotency_keys
                        WHERE caller = :caller::uuid AND key_hash = sha256(convert_to(:key, 'UTF8'))
                            AND created_at > now() - interval '24 hours'
                        """)
                .param("caller", caller)
                .param("key", key)
                .query((row, number) -> answer(row))
                .optional();
    }

    /** Claims many keys at once; says of each whether this transaction has it now. */
    List<Boolean> claimAll(List<String> claims) {
        return jdbc
                .sql("SELECT pg_try_advisory_xact_lock(hashtextextended(claim, 0)) FROM unnest(:claims) AS claim")
                .param("claims", claims.toArray(String[]::new))
                .query(Boolean.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The recorded answers to these requests, by their claims. */
    Map<String, RecordedAnswer> findAll(List<KeyedRequest> requests) {
        var answers = new HashMap<String, RecordedAnswer>();
        jdbc.sql("""
                        SELECT wanted.claim, fingerprint, status, headers, body
                        FROM unnest(:callers, :keys, :claims) AS wanted (caller, key, claim)
                        JOIN idempotency_keys recorded ON recorded.caller = wanted.caller::uuid
                            AND recorded.key_hash = sha256(convert_to(wanted.key, 'UTF8'))
                        WHERE created_at > now() - interval '24 hours'
                        """)
                .param("callers", texts(requests, KeyedRequest::caller))
                .param("keys", texts(requests, KeyedRequest::key))
                .param("claims", texts(requests, KeyedRequest::claim))
                .query((row, number) -> answers.put(row.getString("claim"), answer(row)))
                .list();
        return answers;
    }

    /** Remembers many answers at once. */
    void rememberAll(Map<KeyedRequest, RecordedAnswer> answers) {
        var requests = List.copyOf(answers.keySet());
        var recorded = List.copyOf(answers.values());
        jdbc.sql("""
                        INSERT INTO idempotency_keys (caller, key_hash, fingerprint, status, headers, body)
                        SELECT caller::uuid, sha256(convert_to(key, 'UTF8')), fingerprint, status, headers, body
                        FROM unnest(:callers, :keys, :fingerprints, :statuses, :headers, :bodies)
                            AS answer (caller, key, fingerprint, status, headers, body)
                        """ + UNLESS_ANSWERED)
                .param("callers", texts(requests, KeyedRequest::caller))
                .param("keys", texts(requests, KeyedRequest::key))
                .param("fingerprints", bytes(recorded, RecordedAnswer::fingerprint))
                .param("statuses", recorded.stream().map(RecordedAnswer::status).toArray(Integer[]::new))
                .param("headers", texts(recorded, answer -> json.writeValueAsString(answer.headers())))
                .param("bodies", bytes(recorded, RecordedAnswer::body))
                .update();
    }

    private RecordedAnswer answer(ResultSet row) throws SQLException {
        return new RecordedAnswer(
                row.getBytes("fingerprint"),
                row.getInt("status"),
                json.readValue(row.getString("headers"), HEADERS),
                row.getBytes("body"));
    }

    private static <T> String[] texts(List<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private static <T> byte[][] bytes(List<T> items, Function<T, byte[]> bytes) {
        return items.stream().map(bytes).toArray(byte[][]::new);
    }

    /** Remembers the answer, unless another one was given in the meantime. */
    void remember(String caller, String key, RecordedAnswer answer) {
        jdbc.sql("""
                        INSERT INTO idempotency_keys (caller, key_hash, fingerprint, status, headers, body)
                        VALUES (:caller::uuid, sha256(convert_to(:key, 'UTF8')), :fingerprint, :status, :headers, :body)
                        """ + UNLESS_ANSWERED)
                .param("caller", caller)
                .param("key", key)
                .param("fingerprint", answer.fingerprint())
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .update();
    }
}
