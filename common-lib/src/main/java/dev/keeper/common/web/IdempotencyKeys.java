package dev.keeper.common.web;

import java.util.Map;
import java.util.Optional;
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
                .query((row, number) -> new RecordedAnswer(
                        row.getBytes("fingerprint"),
                        row.getInt("status"),
                        json.readValue(row.getString("headers"), HEADERS),
                        row.getBytes("body")))
                .optional();
    }

    /** Remembers the answer, unless another one was given in the meantime. */
    void remember(String caller, String key, RecordedAnswer answer) {
        jdbc.sql("""
                        INSERT INTO idempotency_keys (caller, key_hash, fingerprint, status, headers, body)
                        VALUES (:caller::uuid, sha256(convert_to(:key, 'UTF8')), :fingerprint, :status, :headers, :body)
                        ON CONFLICT (caller, key_hash) DO UPDATE SET fingerprint = excluded.fingerprint,
                            status = excluded.status, headers = excluded.headers, body = excluded.body, created_at = now()
                        WHERE idempotency_keys.created_at <= now() - interval '24 hours'
                        """)
                .param("caller", caller)
                .param("key", key)
                .param("fingerprint", answer.fingerprint())
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .update();
    }
}
