package dev.keeper.common.web.description;

import dev.keeper.common.security.NeededRights;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Describes the API of every service in the same way. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiDescriptionConfiguration {

    @Bean
    OpenAPI apiDescription(@Value("${spring.application.name}") String serviceName) {
        return ApiDescription.of(serviceName);
    }

    @Bean
    OperationCustomizer conventionalParameters() {
        return new ConventionalParameters();
    }

    @Bean
    NeededRights neededRights() {
        return new NeededRights(ApiDescription.TOKEN);
    }

    @Bean
    ModelConverter codesAsText() {
        return new CodesAsText();
    }

    @Bean
    ModelConverter requiredUnlessNullable() {
        return new RequiredUnlessNullable();
    }

    @Bean
    OperationCustomizer failureResponses() {
        return new FailureResponses();
    }

    @Bean
    OpenApiCustomizer problemsInApiDescription() {
        return ApiDescription::addProblems;
    }

    @Bean
    OpenApiCustomizer tagsInApiDescription() {
        return ApiDescription::sortTags;
    }

    @Bean
    OpenApiCustomizer parametersInApiDescription() {
        return ParameterDescriptions::add;
    }

    @Bean
    OpenApiCustomizer schemasInApiDescription() {
        return DescribedSchemas::correct;
    }
}
