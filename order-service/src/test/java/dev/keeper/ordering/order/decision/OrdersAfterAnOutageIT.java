package dev.keeper.ordering.order.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestServers;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.common.testing.Waiting;
import dev.keeper.ordering.OrderServiceApplication;
import dev.keeper.ordering.testing.Stock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The service is down for longer than the answer time-out, while the stock answers. */
class OrdersAfterAnOutageIT {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofSeconds(3);

    private final String database = TestServers.newDatabase();
    private final String consumerGroup = "order-service-" + UUID.randomUUID();

    @Test
    void anOrderIsConfirmedByTheAnswerThatWaitedAndWithoutOneItsTimeBeginsAnew() {
        JsonNode answered;
        JsonNode unanswered;
        try (var service = start(LONG)) {
            answered = anOrder(service);
            unanswered = anOrder(service);
        }
        TestServers.execute(database, "UPDATE ordering.orders SET answer_by = now() - interval '1 hour'");
        Stock.running().reserve(answered);
        var back = Instant.now();

        try (var service = start(SHORT)) {
            awaitStatus(service, answered, "CONFIRMED");
            var rejected = awaitStatus(service, unanswered, "REJECTED");

            assertThat(rejected.path("statusReason").asString()).isEqualTo("no answer in time");
            assertThat(Instant.parse(rejected.path("history").path(1).path("at").asString()))
                    .isAfter(back.plus(SHORT));
        }
    }

    private ConfigurableApplicationContext start(Duration answerTimeout) {
        return OrderServiceApplication.application()
                .run(
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.password=" + TestServers.ROLE_PASSWORD,
                        "--spring.kafka.bootstrap-servers=" + TestServers.kafkaBootstrapServers(),
                        "--spring.kafka.consumer.group-id=" + consumerGroup,
                        "--keeper.security.jwks-uri=" + TestTokens.jwksUri(),
                        "--keeper.messaging.partitions=2",
                        "--keeper.ordering.answer-timeout=" + answerTimeout,
                        "--server.port=0");
    }

    private static JsonNode anOrder(ConfigurableApplicationContext service) {
        var answer =
                manager(service).post("/api/v1/orders", "{'branch':'PHL','lines':[{'sku':'BRK-PAD-01','quantity':2}]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static JsonNode awaitStatus(ConfigurableApplicationContext service, JsonNode order, String status) {
        var address = "/api/v1/orders/" + order.path("id").asString();
        return Waiting.forValue(
                () -> manager(service).get(address).json(),
                found -> found.path("status").asString().equals(status));
    }

    private static Api manager(ConfigurableApplicationContext service) {
        var port = ((WebServerApplicationContext) service).getWebServer().getPort();
        return new Api(port, TestTokens.tokenFor(Role.BRANCH_MANAGER, "PHL"));
    }
}
