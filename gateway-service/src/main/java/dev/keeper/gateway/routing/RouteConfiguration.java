package dev.keeper.gateway.routing;

import dev.keeper.gateway.GatewaySettings;
import java.util.Locale;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One route per service; {@link ApiMap} says which requests take it. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    RouteLocator serviceRoutes(RouteLocatorBuilder builder, GatewaySettings settings) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        for (Upstream upstream : Upstream.values()) {
            routes.route(
                    upstream.name().toLowerCase(Locale.ROOT),
                    route -> route.predicate(exchange -> {
                                Destination destination = Destination.of(exchange);
                                return destination != null && destination.upstream() == upstream;
                            })
                            .uri(upstream.address(settings.services())));
        }
        return routes.build();
    }
}
