package dev.keeper.gateway.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.keeper.gateway.GatewaySettings;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The keys that auth-service signs with. They are kept while they cannot be fetched again, so that a restart of
 * auth-service signs nobody out; whatever tokens say, the key endpoint is asked at a bounded rate.
 */
@Component
class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofSeconds(1);
    private static final int SMALLEST_RSA_KEY = 2048;

    private final KeyEndpoint endpoint;
    private final GatewaySettings.Token settings;
    private final Clock clock;
    private final AtomicReference<Keys> keys = new AtomicReference<>(new Keys(Map.of(), Instant.MIN));
    private final AtomicReference<@Nullable Mono<Keys>> running = new AtomicReference<>();
    private volatile Instant lastAttempt = Instant.MIN;
    private volatile Runnable whenChanged = () -> {};

    SigningKeys(KeyEndpoint endpoint, GatewaySettings settings, Clock clock) {
        this.endpoint = endpoint;
        this.settings = settings.token();
        this.clock = clock;
    }

    /** Tells the listener whenever other keys than before are published. */
    void whenChanged(Runnable listener) {
        this.whenChanged = listener;
    }

    /**
     * The key with this id, empty when there is none.
     *
     * @throws KeysUnavailable through the Mono, when no key at all could be fetched so far
     */
    Mono<JWK> find(String keyId) {
        Keys known = keys.get();
        JWK key = known.byId().get(keyId);
        if (key != null) {
            if (known.fetchedAt().plus(settings.keysRefresh()).isBefore(clock.instant()) && mayAsk(known)) {
                fetch().subscribe(fresh -> {}, failure -> {});
            }
            return Mono.just(key);
        }
        if (mayAsk(known)) {
            return fetch().flatMap(fresh -> Mono.justOrEmpty(fresh.byId().get(keyId)));
        }
        Mono<Keys> current = running.get();
        if (current != null) {
            return current.flatMap(fresh -> Mono.justOrEmpty(fresh.byId().get(keyId)));
        }
        return known.byId().isEmpty() ? Mono.error(new KeysUnavailable()) : Mono.empty();
    }

    private boolean mayAsk(Keys known) {
        Duration pause = known.byId().isEmpty() ? PAUSE_WITHOUT_KEYS : settings.unknownKeyPause();
        Instant last = lastAttempt;
        return last.equals(Instant.MIN) || !clock.instant().isBefore(last.plus(pause));
    }

    private Mono<Keys> fetch() {
        return Mono.defer(() -> {
            Mono<Keys> fetching = endpoint.read()
                    .map(this::parse)
                    .doOnNext(this::accept)
                    .onErrorResume(failure -> {
                        log.warn("The signing keys could not be fetched: {}", failure.toString());
                        Keys kept = keys.get();
                        return kept.byId().isEmpty() ? Mono.error(new KeysUnavailable()) : Mono.just(kept);
                    })
                    .doFinally(signal -> running.set(null))
                    .cache();
            if (running.compareAndSet(null, fetching)) {
                lastAttempt = clock.instant();
                return fetching;
            }
            Mono<Keys> current = running.get();
            return current == null ? Mono.just(keys.get()) : current;
        });
    }

    private void accept(Keys fresh) {
        Keys before = keys.getAndSet(fresh);
        if (!before.byId().isEmpty() && !before.byId().equals(fresh.byId())) {
            log.info("The signing keys changed: {}", fresh.byId().keySet());
            whenChanged.run();
        }
    }

    private Keys parse(String document) {
        try {
            Map<String, JWK> usable = new HashMap<>();
            for (JWK key : JWKSet.parse(document).getKeys()) {
                if (key instanceof RSAKey rsa
                        && rsa.getKeyID() != null
                        && rsa.size() >= SMALLEST_RSA_KEY
                        && (rsa.getKeyUse() == null || KeyUse.SIGNATURE.equals(rsa.getKeyUse()))) {
                    usable.put(rsa.getKeyID(), rsa.toPublicJWK());
                }
            }
            if (usable.isEmpty()) {
                throw new IllegalStateException("no usable RSA key is published");
            }
            return new Keys(Map.copyOf(usable), clock.instant());
        } catch (ParseException unreadable) {
            throw new IllegalStateException("the published keys are unreadable", unreadable);
        }
    }

    private record Keys(Map<String, JWK> byId, Instant fetchedAt) {}
}
