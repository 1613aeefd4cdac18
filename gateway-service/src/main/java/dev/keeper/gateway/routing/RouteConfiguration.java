package dev.keeper.gateway.routing;

import dev.keeper.gateway.GatewaySettings;
import dev.keeper.gateway.routing.ResourceSettings.Open;
import dev.keeper.gateway.routing.ResourceSettings.Resources;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Creates the routes from the services' resources. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResourceSettings.class)
class RouteConfiguration {

    private static final String DESCRIPTION = "/v3/api-docs";

    @Bean
    RouteLocator serviceRoutes(RouteLocatorBuilder builder, ResourceSettings offered, GatewaySettings settings) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        offered.resources()
                .forEach((service, resources) ->
                        new ServiceRoutes(routes, service, addressOf(service, settings)).add(resources));
        return routes.build();
    }

    private static URI addressOf(String service, GatewaySettings settings) {
        URI address = settings.services().get(service);
        if (address == null) {
            throw new IllegalStateException("keeper.gateway.services." + service + " is not set");
        }
        return address;
    }

    /** The routes to one service, which share its circuit breaker. */
    private record ServiceRoutes(RouteLocatorBuilder.Builder routes, String service, URI address) {

        void add(Resources resources) {
            for (Open open : resources.open()) {
                RouteKind kind = open.signIn() ? RouteKind.SIGN_IN : RouteKind.OPEN;
                route(
                        open.method() + " " + open.path(),
                        kind,
                        request -> request.method(open.method()).and().path(open.path()));
            }
            if (!resources.uploads().isEmpty()) {
                route(service + " uploads", RouteKind.UPLOAD, request -> request.path(below(resources.uploads())));
            }
            route(service, RouteKind.ORDINARY, request -> request.path(below(resources.paths())));
            addDescription();
        }

        private void route(String id, RouteKind kind, Function<PredicateSpec, BooleanSpec> predicate) {
            routes.route(
                    id,
                    request -> predicate
                            .apply(request)
                            .filters(filters -> filters.circuitBreaker(circuit -> circuit.setName(service)))
                            .metadata(RouteKind.METADATA, kind)
                            .uri(address));
        }

        private void addDescription() {
            routes.route(
                    service + " description",
                    request -> request.method(HttpMethod.GET, HttpMethod.HEAD)
                            .and()
                            .path(DESCRIPTION + "/" + service)
                            .filters(filters ->
                                    filters.setPath(DESCRIPTION).circuitBreaker(circuit -> circuit.setName(service)))
                            .metadata(RouteKind.METADATA, RouteKind.OPEN)
                            .uri(address));
        }

        private static String[] below(List<String> paths) {
            return paths.stream()
                    .flatMap(path -> Stream.of(path, path + "/**"))
                    .distinct()
                    .toArray(String[]::new);
        }
    }
}
