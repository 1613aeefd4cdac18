package dev.keeper.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;

class ServiceFailuresTests {

    @Test
    void anOpenCircuitMeansThatTheServiceIsUnavailable() {
        assertThat(ServiceFailures.isFaultOfTheService(new ServiceUnavailableException()))
                .isTrue();
    }

    @Test
    void aBrokenConnectionMeansThatTheServiceIsUnavailable() {
        assertThat(ServiceFailures.isFaultOfTheService(new IOException("reset")))
                .isTrue();
    }
}
