package dev.keeper.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPathsTests {

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1/", "/api/v2/vehicles", "/v3", "/v3/api-docs", "/.well-known/jwks.json"})
    void theServicesOwnTheirPathsWhetherTheyKnowThemOrNot(String path) {
        assertThat(ApiPaths.covers(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/vehicles", "/apiary", "/swagger-ui/", "/actuator/health"})
    void thePagesOwnTheRest(String path) {
        assertThat(ApiPaths.covers(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/auth/../../../actuator/prometheus",
                "/api/v1/auth/%2e%2e/actuator",
                "/api/v1/auth/%2E./actuator",
                "/api/v1/./vehicles",
                "/api/v1//vehicles",
                "/api/v1/vehicles;a=b",
                "/api/v1/vehicles%3ba",
                "/api/v1/vehicles/a%2fb",
                "/api/v1/vehicles/a%5Cb",
                "/api/v1/vehicles/a\\b",
                "/api/v1/vehicles/a%00",
                "/api/v1/vehicles/a%0d%0aSet-Cookie:x",
                "/api/v1/vehicles/a%252e",
                "/.well-known/../actuator"
            })
    void aPathThatCouldMeanTwoThingsIsAmbiguous(String path) {
        assertThat(ApiPaths.isAmbiguous(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/vehicles",
                "/api/v1/products/OIL-5W.30",
                "/api/v1/products/caf%C3%A9%20noir",
                "/.well-known/jwks.json",
                "/api/v1/vehicles/"
            })
    void anOrdinaryPathIsNot(String path) {
        assertThat(ApiPaths.isAmbiguous(path)).isFalse();
    }
}
