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

/** The gateway with the same routes, but without its token check and its leaky bucket. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan("dev.keeper.gateway")
@ComponentScan(
        basePackages = "dev.keeper.gateway",
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "dev\\.keeper\\.gateway\\.(GatewayServiceApplication|(token|ratelimit)\\..*)"))
public class BareGateway {

    @Bean
    ReactorResourceFactory reactorResources() {
        return ownThreads();
    }

    /** Its own threads, as in the real gateway. */
    static ReactorResourceFactory ownThreads() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    /** Sets the same system properties as the gateway before its start. */
    static void prepare() {
        System.setProperty("reactor.netty.http.server.lastFlushWhenNoRead", "true");
        System.setProperty("spring.config.name", "gateway-service");
        System.setProperty("spring.main.web-application-type", "reactive");
    }

    public static void main(String[] arguments) {
        prepare();
        SpringApplication.run(BareGateway.class, arguments);
    }
}
