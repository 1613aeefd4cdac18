package dev.keeper.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.gateway.GatewayServiceApplication;
import dev.keeper.gateway.GatewaySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the routes from the services' own files with the services' API descriptions, in both directions. */
class RoutesTests {

    private static final Path DESCRIPTIONS = Path.of("../docs/api");

    private static ConfigurableApplicationContext gateway;

    @BeforeAll
    static void start() {
        gateway = GatewayServiceApplication.application().run("--server.port=0", "--server.address=127.0.0.1");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    static Stream<String> services() {
        return Stream.of("auth", "inventory", "order", "notification");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyDescribedOperationHasARouteToItsServiceThatAsksForATokenWhereTheDescriptionDoes(String service) {
        description(service)
                .forEach((path, operations) -> operations.forEach((method, open) -> {
                    Route route = route(method, concrete(path, service));

                    assertThat(route).as("%s %s", method, path).isNotNull();
                    assertThat(route.getUri().getPort()).isEqualTo(port(service));
                    assertThat(kindOf(route).open()).as("%s %s", method, path).isEqualTo(open);
                }));
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyDeclaredResourceIsDescribed(String service) {
        ResourceSettings.Resources declared =
                gateway.getBean(ResourceSettings.class).resources().get(service);
        Map<String, Map<HttpMethod, Boolean>> described = description(service);
        Set<String> paths = new TreeSet<>();
        described.keySet().forEach(path -> paths.add(concrete(path, service)));

        assertThat(Stream.concat(declared.paths().stream(), declared.uploads().stream()))
                .allSatisfy(prefix ->
                        assertThat(paths).anyMatch(path -> path.equals(prefix) || path.startsWith(prefix + "/")));
        assertThat(declared.open())
                .allSatisfy(open ->
                        assertThat(described.get(open.path())).as(open.path()).containsEntry(open.method(), true));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/auth/me,auth",
        "GET,/api/v1/branches/PHL/colleagues,auth",
        "GET,/api/v1/vehicles/,inventory",
        "PUT,/api/v1/vehicles/1/price,inventory",
        "GET,/api/v1/vehicle-imports/1/rows,inventory uploads",
        "GET,/api/v1/vehicle-reorder-rules/1,inventory",
        "GET,/api/v1/dead-letters/inventory-service,inventory",
        "POST,/api/v1/dead-letters/order-service/replay,order",
        "GET,/api/v1/dead-letters/notification-service,notification",
        "GET,/api/v1/auth/sign-in,auth",
        "POST,/api/v1/auth/sign-in,POST /api/v1/auth/sign-in",
        "GET,/v3/api-docs/order,order description"
    })
    void aRequestTakesTheRouteOfItsResource(HttpMethod method, String path, String id) {
        assertThat(route(method, path)).isNotNull().extracting(Route::getId).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1/",
                "/api/v1/vehicle",
                "/api/v1/vehiclesX",
                "/api/v2/vehicles",
                "/api/v1/dead-letters",
                "/api/v1/dead-letters/",
                "/api/v1/dead-letters/gateway-service",
                "/v3/api-docs"
            })
    void whatNobodyOffersGoesNowhere(String path) {
        assertThat(route(HttpMethod.GET, path)).isNull();
    }

    @Test
    void onlySigningInCanBeGuessed() {
        assertThat(kindOf(route(HttpMethod.POST, "/api/v1/auth/sign-in"))).isEqualTo(RouteKind.SIGN_IN);
        assertThat(kindOf(route(HttpMethod.POST, "/api/v1/auth/refresh"))).isEqualTo(RouteKind.OPEN);
        assertThat(kindOf(route(HttpMethod.GET, "/api/v1/auth/sign-in"))).isEqualTo(RouteKind.ORDINARY);
        assertThat(kindOf(route(HttpMethod.POST, "/api/v1/vehicle-imports"))).isEqualTo(RouteKind.UPLOAD);
    }

    private static RouteKind kindOf(Route route) {
        return (RouteKind) route.getMetadata().get(RouteKind.METADATA);
    }

    private static Route route(HttpMethod method, String path) {
        return gateway.getBean(RouteLocator.class)
                .getRoutes()
                .filterWhen(route -> Mono.from(route.getPredicate()
                        .apply(MockServerWebExchange.from(MockServerHttpRequest.method(method, path)))))
                .next()
                .block();
    }

    private static int port(String service) {
        return gateway.getBean(GatewaySettings.class).services().get(service).getPort();
    }

    /** Replaces variables by the service's own name, or by any other valid segment. */
    private static String concrete(String path, String service) {
        return path.replace("{service}", service + "-service").replaceAll("\\{[^}]+}", "1");
    }

    /** Returns the paths with their methods, and whether the operation needs no token. */
    private static Map<String, Map<HttpMethod, Boolean>> description(String service) {
        Map<String, Map<HttpMethod, Boolean>> described = new TreeMap<>();
        read(service)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> described
                                .computeIfAbsent(path.getKey(), unknown -> new TreeMap<>())
                                .put(
                                        HttpMethod.valueOf(operation.getKey().toUpperCase(Locale.ROOT)),
                                        isOpen(operation.getValue()))));
        assertThat(described).isNotEmpty();
        return described;
    }

    private static boolean isOpen(JsonNode operation) {
        return operation.has("security") && operation.path("security").isEmpty();
    }

    private static JsonNode read(String service) {
        try {
            return JsonMapper.shared().readTree(Files.readString(DESCRIPTIONS.resolve(service + "-service.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
