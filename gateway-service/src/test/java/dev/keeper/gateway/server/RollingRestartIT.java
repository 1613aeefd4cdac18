package dev.keeper.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.RollingLoad;
import dev.keeper.gateway.TestSuite;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class RollingRestartIT {

    @Test
    void restartingOneOfTwoGatewaysAfterTheOtherFailsNoRequest() throws InterruptedException {
        try (TestSuite suite =
                TestSuite.start("--keeper.shutdown.drain=500ms", "--keeper.gateway.rate-limit.sign-in.burst=1000000")) {
            ConfigurableApplicationContext one = suite.anotherGateway();
            ConfigurableApplicationContext other = suite.anotherGateway();
            try (RollingLoad load = new RollingLoad(
                    "POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: keeper\r\nContent-Length: 2\r\n\r\n{}")) {
                load.add(TestSuite.portOf(one));
                load.add(TestSuite.portOf(other));
                load.start(8);
                awaitAnswers(load);

                one = restart(suite, one, load);
                other = restart(suite, other, load);

                assertThat(load.failures()).isEmpty();
                assertThat(load.lastAnswers()).isPositive();
            } finally {
                Stream.of(one, other).forEach(ConfigurableApplicationContext::close);
            }
        }
    }

    private static ConfigurableApplicationContext restart(
            TestSuite suite, ConfigurableApplicationContext gateway, RollingLoad load) {
        int port = TestSuite.portOf(gateway);
        gateway.close();
        load.remove(port);
        ConfigurableApplicationContext next = suite.anotherGateway();
        load.add(TestSuite.portOf(next));
        awaitAnswers(load);
        return next;
    }

    private static void awaitAnswers(RollingLoad load) {
        int before = load.answers();
        Awaitility.await().until(() -> load.answers() > before + 100);
    }
}
