package dev.keeper.common.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribedSchemasTests {

    @ParameterizedTest
    @CsvSource({"'[A-Z]{2,6}','^[A-Z]{2,6}$'", "^[A-Z]{3}$,^[A-Z]{3}$", "a|b,^(?:a|b)$"})
    void aPatternCoversTheWholeText(String annotated, String described) {
        assertThat(DescribedSchemas.anchored(annotated)).isEqualTo(described);
    }

    @Test
    void patternsInsideOfOtherSchemasCoverTheWholeTextToo() {
        var code = new StringSchema();
        code.setPattern("[A-Z]{3}");
        Schema<?> money = new ObjectSchema().addProperty("currencies", new ArraySchema().items(code));

        DescribedSchemas.correct(new OpenAPI().components(new Components().addSchemas("Money", money)));

        assertThat(code.getPattern()).isEqualTo("^[A-Z]{3}$");
    }

    @Test
    void theItemsOfAParameterAreNoExampleOfTheWhole() {
        Schema<?> item = new Schema<>().type("string").description("Branch codes");
        item.setExample(List.of("PHL"));
        Schema<?> branches = new ArraySchema().items(item).description("Branch codes");
        branches.setExample(List.of("PHL"));
        var operation = new Operation()
                .addParametersItem(new QueryParameter().name("branch").schema(branches))
                .responses(new ApiResponses());

        DescribedSchemas.correct(
                new OpenAPI().paths(new Paths().addPathItem("/api/v1/vehicles", new PathItem().get(operation))));

        assertThat(item.getExample()).isNull();
        assertThat(item.getExampleSetFlag()).isFalse();
        assertThat(item.getDescription()).isNull();
        assertThat(branches.getExample()).isEqualTo(List.of("PHL"));
    }
}
