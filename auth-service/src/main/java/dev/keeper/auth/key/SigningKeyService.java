package dev.keeper.auth.key;

import dev.keeper.auth.AuthRight;
import dev.keeper.auth.AuthSettings;
import dev.keeper.auth.audit.AuditAction;
import dev.keeper.auth.audit.AuditActor;
import dev.keeper.auth.audit.AuditLog;
import dev.keeper.auth.key.encryption.PrivateKeyEncryption;
import dev.keeper.auth.key.encryption.SigningKeyUnreadable;
import dev.keeper.common.security.Caller;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
class SigningKeyService {

    private static final int KEY_BITS = 2048;

    private final SigningKeyRepository keys;
    private final PrivateKeyEncryption encryption;
    private final KeyRing ring;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration tokenLifetime;
    private final Duration publishedAhead;

    SigningKeyService(
            SigningKeyRepository keys,
            PrivateKeyEncryption encryption,
            KeyRing ring,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock,
            AuthSettings settings) {
        this.keys = keys;
        this.encryption = encryption;
        this.ring = ring;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
        this.tokenLifetime = settings.accessTokenLifetime();
        this.publishedAhead = settings.keyPublishedAhead();
    }

    /**
     * Creates the first key, once for all instances.
     *
     * @throws SigningKeyUnreadable if there are keys that the secret does not decrypt
     */
    @Transactional
    void prepare() {
        lock();
        if (keys.count() == 0) {
            create(clock.instant());
        }
        ring.forget();
        ring.signingKey();
    }

    /**
     * Creates a key that is published at once and signs later, when every service has fetched it.
     *
     * @throws KeyRotationPending while the previous key waits to sign
     */
    @Transactional
    SigningKeyResponse rotate(Caller caller) {
        AuthRight.ROTATE_SIGNING_KEY.requireEverywhere(caller);
        lock();
        var now = clock.instant();
        keys.findFirstByOrderBySignsFromDesc()
                .filter(newest -> newest.signsFrom().isAfter(now))
                .ifPresent(waiting -> {
                    throw new KeyRotationPending(waiting.signsFrom());
                });
        var key = create(now.plus(publishedAhead));
        audit.record(AuditAction.SIGNING_KEY_ROTATED, AuditActor.of(caller), "signing key " + key.id(), null);
        forgetRingAfterCommit();
        return SigningKeyResponse.from(key);
    }

    /** Removes keys whose last tokens have expired. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    @SchedulerLock(name = "forget-retired-signing-keys")
    @Transactional
    void forgetRetired() {
        lock();
        var stored = keys.findAll();
        var schedule =
                new KeySchedule(stored.stream().map(key -> key.read(encryption)).toList(), tokenLifetime);
        var published = schedule.publishedAt(clock.instant()).stream()
                .map(ReadableKey::id)
                .toList();
        stored.stream().filter(key -> !published.contains(key.id().toString())).forEach(keys::delete);
        forgetRingAfterCommit();
    }

    private SigningKey create(Instant signsFrom) {
        return keys.saveAndFlush(new SigningKey(generate(), encryption, signsFrom));
    }

    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('signing-keys'), hashtext(current_schema()))")
                .query((row, number) -> "locked")
                .single();
    }

    private void forgetRingAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring.forget();
            }
        });
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JVM has RSA", missing);
        }
    }
}
