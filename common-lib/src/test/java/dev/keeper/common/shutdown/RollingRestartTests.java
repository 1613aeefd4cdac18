package dev.keeper.common.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.security.PublicPaths;
import dev.keeper.common.testing.RollingLoad;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service on Tomcat with the parts that all services share, except those that need servers. */
class RollingRestartTests {

    private static final List<String> NEEDS_SERVERS = List.of(
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration");

    @Test
    void restartingOneOfTwoInstancesAfterTheOtherFailsNoRequest() throws InterruptedException {
        ConfigurableApplicationContext one = start();
        ConfigurableApplicationContext other = start();
        try (var load = new RollingLoad("GET /word HTTP/1.1\r\nHost: keeper\r\n\r\n")) {
            load.add(portOf(one));
            load.add(portOf(other));
            load.start(8);
            awaitAnswers(load);

            one = restart(one, load);
            other = restart(other, load);

            assertThat(load.failures()).isEmpty();
            assertThat(load.lastAnswers()).isPositive();
        } finally {
            Stream.of(one, other).forEach(ConfigurableApplicationContext::close);
        }
    }

    private static ConfigurableApplicationContext restart(ConfigurableApplicationContext instance, RollingLoad load) {
        int port = portOf(instance);
        instance.close();
        load.remove(port);
        ConfigurableApplicationContext next = start();
        load.add(portOf(next));
        awaitAnswers(load);
        return next;
    }

    private static void awaitAnswers(RollingLoad load) {
        int before = load.answers();
        Awaitility.await().until(() -> load.answers() > before + 100);
    }

    private static int portOf(ConfigurableApplicationContext instance) {
        return ((WebServerApplicationContext) instance).getWebServer().getPort();
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(OneWord.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--spring.config.name=none",
                        "--spring.application.name=one-word",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--server.shutdown=graceful",
                        "--management.endpoint.health.probes.enabled=true",
                        "--keeper.shutdown.drain=500ms",
                        "--keeper.security.jwks-uri=http://127.0.0.1:1/jwks.json",
                        "--spring.autoconfigure.exclude=" + String.join(",", NEEDS_SERVERS));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Words.class)
    static class OneWord {

        @Bean
        PublicPaths publicPaths() {
            return new PublicPaths(List.of("/word"));
        }
    }

    @RestController
    static class Words {

        @GetMapping("/word")
        String word() {
            return "word";
        }
    }
}
