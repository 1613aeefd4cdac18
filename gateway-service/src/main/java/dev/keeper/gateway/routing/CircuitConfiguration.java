package dev.keeper.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One circuit breaker per service, so that not every request has to find out that a service is away. */
@Configuration(proxyBeanMethods = false)
class CircuitConfiguration {

    private static final Logger log = LoggerFactory.getLogger(CircuitConfiguration.class);

    @Bean
    CircuitBreakerRegistry circuits(MeterRegistry meters) {
        CircuitBreakerRegistry circuits = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(50)
                .minimumNumberOfCalls(20)
                .failureRateThreshold(80)
                .waitDurationInOpenState(Duration.ofSeconds(2))
                .permittedNumberOfCallsInHalfOpenState(3)
                .ignoreException(failure -> !ServiceFailures.isFaultOfTheService(failure))
                .build());
        circuits.getEventPublisher().onEntryAdded(added -> watch(added.getAddedEntry(), meters));
        return circuits;
    }

    /** The framework requires one; the HTTP client sets the time limits. */
    @Bean
    TimeLimiterRegistry timeLimiters() {
        return TimeLimiterRegistry.ofDefaults();
    }

    private static void watch(CircuitBreaker circuit, MeterRegistry meters) {
        circuit.getEventPublisher()
                .onStateTransition(event -> log.warn(
                        "The circuit to {} went from {} to {}",
                        circuit.getName(),
                        event.getStateTransition().getFromState(),
                        event.getStateTransition().getToState()));
        Gauge.builder(
                        "keeper.gateway.circuit.open",
                        circuit,
                        watched -> watched.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .description("1 while requests to the service are refused without trying")
                .tag("service", circuit.getName())
                .register(meters);
    }
}
