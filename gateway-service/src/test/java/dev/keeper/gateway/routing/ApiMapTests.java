package dev.keeper.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.gateway.ratelimit.RouteClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class ApiMapTests {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/auth/me,AUTH",
        "/api/v1/branches,AUTH",
        "/api/v1/branches/PHL/colleagues,AUTH",
        "/api/v1/employees,AUTH",
        "/api/v1/audit-entries,AUTH",
        "/api/v1/vehicles,INVENTORY",
        "/api/v1/vehicles/1/price,INVENTORY",
        "/api/v1/vehicle-imports/1/rows,INVENTORY",
        "/api/v1/vins/1M8GDM9AXKP042788,INVENTORY",
        "/api/v1/vin-decodings,INVENTORY",
        "/api/v1/products,INVENTORY",
        "/api/v1/stock-levels,INVENTORY",
        "/api/v1/stock-receipts,INVENTORY",
        "/api/v1/stock-adjustments,INVENTORY",
        "/api/v1/stock-issues,INVENTORY",
        "/api/v1/stock-returns,INVENTORY",
        "/api/v1/brands,INVENTORY",
        "/api/v1/categories,INVENTORY",
        "/api/v1/drift-report/repairs,INVENTORY",
        "/api/v1/movements,INVENTORY",
        "/api/v1/reorder-rules/PHL/SKU-1,INVENTORY",
        "/api/v1/vehicle-reorder-rules/1,INVENTORY",
        "/api/v1/orders,ORDER",
        "/api/v1/customers,ORDER",
        "/api/v1/customers/1/personal-data,ORDER",
        "/api/v1/appointments,ORDER",
        "/api/v1/appointments/free-slots,ORDER",
        "/api/v1/appointments/1/reschedule,ORDER",
        "/api/v1/opening-hours/PHL,ORDER",
        "/api/v1/reports/sales,ORDER",
        "/api/v1/alerts,NOTIFICATION",
        "/api/v1/dead-letters/inventory-service,INVENTORY",
        "/api/v1/dead-letters/order-service/replay,ORDER",
        "/api/v1/dead-letters/notification-service,NOTIFICATION"
    })
    void everyResourceBelongsToOneServiceAndNeedsAToken(String path, Upstream owner) {
        Destination destination = ApiMap.find(HttpMethod.GET, path);

        assertThat(destination).isNotNull();
        assertThat(destination.upstream()).isEqualTo(owner);
        assertThat(destination.open()).isFalse();
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
    void whatNobodyOwnsGoesNowhere(String path) {
        assertThat(ApiMap.find(HttpMethod.GET, path)).isNull();
        assertThat(ApiMap.covers(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/auth/sign-in", "/api/v1/auth/refresh", "/api/v1/auth/sign-out"})
    void onlyPostingToTheSignInAddressesNeedsNoToken(String path) {
        assertThat(ApiMap.find(HttpMethod.POST, path)).matches(Destination::open);
        assertThat(ApiMap.find(HttpMethod.GET, path)).matches(destination -> !destination.open());
    }

    @Test
    void apiDescriptionsAreOpenAndRenamed() {
        assertThat(ApiMap.find(HttpMethod.GET, "/v3/api-docs/order"))
                .isEqualTo(Destination.openTo(Upstream.ORDER, "/v3/api-docs"));
    }

    @Test
    void signingInReadingAndWritingAreLimitedApart() {
        assertThat(ApiMap.classOf(HttpMethod.POST, "/api/v1/auth/sign-in")).isEqualTo(RouteClass.SIGN_IN);
        assertThat(ApiMap.classOf(HttpMethod.POST, "/api/v1/auth/refresh")).isEqualTo(RouteClass.WRITE);
        assertThat(ApiMap.classOf(HttpMethod.GET, "/api/v1/vehicles")).isEqualTo(RouteClass.READ);
        assertThat(ApiMap.classOf(HttpMethod.DELETE, "/api/v1/vehicles")).isEqualTo(RouteClass.WRITE);
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
        assertThat(ApiMap.isAmbiguous(path)).isTrue();
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
        assertThat(ApiMap.isAmbiguous(path)).isFalse();
    }
}
