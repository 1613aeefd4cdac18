package dev.keeper.auth.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.keeper.auth.AuthSettings;
import dev.keeper.auth.key.encryption.PrivateKeyEncryption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The signing keys in memory: read from the database every ten seconds, and kept while it is away.
 *
 * <p>As a {@link JWKSource}, it lets this service check tokens with its own keys, by the same rules as all services.
 */
@Component
class KeyRing implements JWKSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final SigningKeyRepository repository;
    private final PrivateKeyEncryption encryption;
    private final Duration tokenLifetime;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();

    private volatile @Nullable Snapshot snapshot;

    KeyRing(SigningKeyRepository repository, PrivateKeyEncryption encryption, AuthSettings settings, Clock clock) {
        this.repository = repository;
        this.encryption = encryption;
        this.tokenLifetime = settings.accessTokenLifetime();
        this.clock = clock;
    }

    ReadableKey signingKey() {
        return schedule().signingAt(clock.instant());
    }

    List<ReadableKey> publishedKeys() {
        return schedule().publishedAt(clock.instant());
    }

    /** Clears the cache, so that the keys are read again on the next access. */
    void forget() {
        snapshot = null;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        var keys = publishedKeys().stream()
                .<JWK>map(key ->
                        new RSAKey.Builder(key.publicKey()).keyID(key.id()).build())
                .toList();
        return selector.select(new JWKSet(keys));
    }

    private KeySchedule schedule() {
        var current = snapshot;
        if (current == null) {
            return readWaiting();
        }
        if (current.isOld(clock.instant()) && reading.tryLock()) {
            try {
                return read();
            } catch (RuntimeException unavailable) {
                log.warn(
                        "The signing keys cannot be read just now, the known ones stay in use: {}",
                        unavailable.getMessage());
                snapshot = new Snapshot(current.schedule(), clock.instant());
            } finally {
                reading.unlock();
            }
        }
        return current.schedule();
    }

    private KeySchedule readWaiting() {
        reading.lock();
        try {
            var readByAnother = snapshot;
            return readByAnother == null ? read() : readByAnother.schedule();
        } finally {
            reading.unlock();
        }
    }

    private KeySchedule read() {
        var keys =
                repository.findAll().stream().map(key -> key.read(encryption)).toList();
        var schedule = new KeySchedule(keys, tokenLifetime);
        snapshot = new Snapshot(schedule, clock.instant());
        return schedule;
    }

    private record Snapshot(KeySchedule schedule, Instant readAt) {

        boolean isOld(Instant now) {
            return readAt.plus(KEPT).isBefore(now);
        }
    }
}
