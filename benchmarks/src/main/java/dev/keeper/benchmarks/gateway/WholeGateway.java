package dev.keeper.benchmarks.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.client.ReactorResourceFactory;

/** The complete gateway. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan("dev.keeper.gateway")
@ComponentScan(
        basePackages = "dev.keeper.gateway",
        excludeFilters =
                @Filter(type = FilterType.REGEX, pattern = "dev\\.keeper\\.gateway\\.GatewayServiceApplication"))
public class WholeGateway {

    /** Its own threads, as in the real gateway. */
    @Bean
    ReactorResourceFactory reactorResources() {
        return BareGateway.ownThreads();
    }

    public static void main(String[] arguments) {
        BareGateway.prepare();
        SpringApplication.run(WholeGateway.class, arguments);
    }
}
