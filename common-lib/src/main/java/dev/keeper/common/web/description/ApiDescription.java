package dev.keeper.common.web.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;

/** What the API descriptions of all services share: the token, and the problems that every call may answer. */
final class ApiDescription {

    static final String TOKEN = "accessToken";
    private static final String PROBLEM = "Problem";
    private static final String INTRODUCTION =
            "All services have the same tokens, problems, repeated requests, pages, values and limits;"
                    + " docs/api/README.md describes them.";

    private ApiDescription() {}

    static OpenAPI of(String serviceName) {
        return new OpenAPI()
                .info(new Info()
                        .title("Keeper " + serviceName)
                        .version("v1")
                        .description(INTRODUCTION)
                        .contact(new Contact().name("The developers of Keeper"))
                        .license(new License().name("MIT").identifier("MIT")))
                .servers(List.of(new Server().url("/").description("The gateway")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .security(List.of(new SecurityRequirement().addList(TOKEN)));
    }

    /** The schema is added last, because springdoc drops schemas that no operation refers to. */
    static void addProblems(OpenAPI description) {
        description.getComponents().addSchemas(PROBLEM, problem());
        if (description.getPaths() != null) {
            description.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(ApiDescription::addProblem);
        }
    }

    /** By name; springdoc has them in the order in which it meets the controllers. */
    static void sortTags(OpenAPI description) {
        if (description.getTags() != null) {
            description.setTags(description.getTags().stream()
                    .sorted(Comparator.comparing(Tag::getName))
                    .toList());
        }
    }

    private static void addProblem(Operation operation) {
        var responses = operation.getResponses();
        responses.entrySet().stream()
                .filter(response -> isFailure(response.getKey()))
                .forEach(response -> response.getValue().setContent(problemContent()));
        responses.addApiResponse(
                "default",
                new ApiResponse()
                        .description("A problem (RFC 9457); `code` says which")
                        .content(problemContent()));
    }

    private static boolean isFailure(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static Content problemContent() {
        var reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new Content().addMediaType("application/problem+json", new MediaType().schema(reference));
    }

    private static Schema<?> problem() {
        var fieldError = new ObjectSchema()
                .addProperty("field", new StringSchema().example("lines[0].quantity"))
                .addProperty("message", new StringSchema().example("must be greater than 0"));
        var problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema().example("Conflict"))
                .addProperty("status", new IntegerSchema().example(409))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("code", new StringSchema().example("INSUFFICIENT_STOCK"))
                .addProperty("traceId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(fieldError));
        problem.setRequired(List.of("type", "title", "status", "code"));
        return problem;
    }
}
