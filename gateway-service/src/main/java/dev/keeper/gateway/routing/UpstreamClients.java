package dev.keeper.gateway.routing;

import dev.keeper.gateway.GatewaySettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** One bounded connection pool and one circuit breaker per service, so that a service that hangs holds up no other. */
@Component
class UpstreamClients implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(UpstreamClients.class);

    /** Shorter than the services keep an idle connection, so that no request meets one that is just being closed. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    private static final int WAITING_PER_CONNECTION = 4;

    private final ConnectionProvider pool;
    private final Map<Upstream, HttpClient> clients = new EnumMap<>(Upstream.class);
    private final Map<Upstream, HttpClient> uploads = new EnumMap<>(Upstream.class);
    private final Map<Upstream, CircuitBreaker> breakers = new EnumMap<>(Upstream.class);

    UpstreamClients(GatewaySettings settings, ReactorResourceFactory resources, MeterRegistry meters) {
        GatewaySettings.Upstream upstream = settings.upstream();
        this.pool = ConnectionProvider.builder("services")
                .maxConnections(upstream.connections())
                .pendingAcquireMaxCount(upstream.connections() * WAITING_PER_CONNECTION)
                .pendingAcquireTimeout(upstream.acquireTimeout())
                .maxIdleTime(IDLE)
                .evictInBackground(IDLE)
                .lifo()
                .build();
        for (Upstream service : Upstream.values()) {
            HttpClient client = HttpClient.create(pool)
                    .runOn(resources.getLoopResources())
                    .baseUrl(service.address(settings.services()).toString())
                    .option(
                            ChannelOption.CONNECT_TIMEOUT_MILLIS,
                            Math.toIntExact(upstream.connectTimeout().toMillis()));
            clients.put(service, client.responseTimeout(upstream.responseTimeout()));
            uploads.put(service, client.responseTimeout(upstream.importTimeout()));
            breakers.put(service, breaker(service, meters));
        }
    }

    HttpClient of(Destination destination) {
        return Objects.requireNonNull((destination.upload() ? uploads : clients).get(destination.upstream()));
    }

    CircuitBreaker breakerOf(Destination destination) {
        return Objects.requireNonNull(breakers.get(destination.upstream()));
    }

    private static CircuitBreaker breaker(Upstream service, MeterRegistry meters) {
        String name = service.name().toLowerCase(Locale.ROOT);
        CircuitBreaker breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(50)
                        .minimumNumberOfCalls(20)
                        .failureRateThreshold(80)
                        .waitDurationInOpenState(Duration.ofSeconds(2))
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> log.warn(
                        "The circuit to {} went from {} to {}",
                        name,
                        event.getStateTransition().getFromState(),
                        event.getStateTransition().getToState()));
        Gauge.builder(
                        "keeper.gateway.circuit.open",
                        breaker,
                        circuit -> circuit.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .description("1 while requests to the service are refused without trying")
                .tag("service", name)
                .register(meters);
        return breaker;
    }

    @Override
    public void destroy() {
        pool.dispose();
    }
}
