package dev.keeper.common.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterDescriptionsTests {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/vehicles/{id}/costs, id, The id of the vehicle",
        "/api/v1/vehicles/{id}/costs/{costId}, costId, The id of the cost",
        "/api/v1/categories/{id}, id, The id of the category",
        "/api/v1/waiting-list-entries/{id}/withdrawal, id, The id of the waiting list entry",
        "/api/v1/branches/{code}/colleagues, code, The code of the branch",
        "/api/v1/reorder-rules/{branch}/{sku}, branch, The code of the branch",
        "/api/v1/reorder-rules/{branch}/{sku}, sku, The SKU of the product",
        "/api/v1/vins/{vin}, vin, The VIN of the vehicle",
        "/api/v1/orders, salespersonId, The id of the salesperson",
        "/api/v1/movements, priceRequestId, The id of the price request"
    })
    void aParameterIsDescribedByItsNameAndTheResourceThatStandsBeforeIt(
            String path, String parameter, String description) {
        assertThat(ParameterDescriptions.of(parameter, path)).isEqualTo(description);
    }

    @Test
    void nothingIsSaidOfWhatMeansSomethingElseInEveryOperation() {
        assertThat(ParameterDescriptions.of("q", "/api/v1/orders")).isNull();
    }

    @Test
    void aDescriptionOfItsOwnStays() {
        var silent = new PathParameter().name("id");
        var speaking = new QueryParameter().name("branch").description("Only this branch");
        var operation = new Operation().addParametersItem(silent).addParametersItem(speaking);

        ParameterDescriptions.add(
                new OpenAPI().paths(new Paths().addPathItem("/api/v1/holds/{id}", new PathItem().get(operation))));

        assertThat(silent.getDescription()).isEqualTo("The id of the hold");
        assertThat(speaking.getDescription()).isEqualTo("Only this branch");
    }
}
