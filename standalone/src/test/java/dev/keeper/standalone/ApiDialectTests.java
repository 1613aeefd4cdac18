package dev.keeper.standalone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.standalone.ApiDocument.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The services speak one dialect of OpenAPI; what is true for one of their descriptions is true for all. */
class ApiDialectTests {

    /** Lists that are not paged like all others, and why. */
    private static final Map<String, String> NOT_PAGED = Map.of(
            "findDuplicateCustomers", "ten at most, the likeliest first",
            "findReturns", "an order has few, and they are wanted together",
            "reportBestSellers", "its limit is the length of the report");

    private static final Pattern ID = Pattern.compile("[a-z]+([A-Z][A-Za-z]*)+");
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");
    /** Character classes and flags that JavaScript lacks, or knows only when it is told to. */
    private static final Pattern ONLY_JAVA = Pattern.compile("\\\\[pP]\\{|\\\\[AzZQEhR]|[*+?}]\\+|\\(\\?[a-z]");

    private static final List<ApiDocument> DOCUMENTS = ApiDocument.all();

    @Test
    void theDescriptionsAreThere() {
        assertThat(DOCUMENTS)
                .extracting(ApiDocument::toString)
                .containsExactly(
                        "auth-service.json",
                        "inventory-service.json",
                        "notification-service.json",
                        "order-service.json");
        assertThat(operations()).hasSizeGreaterThan(100);
    }

    @Test
    void everyIdIsAVerbWithANounAndIsThereOnce() {
        var ids = operations().map(ApiDialectTests::id).toList();

        assertThat(ids).allMatch(id -> ID.matcher(id).matches()).doesNotHaveDuplicates();
    }

    @Test
    void everyOperationSaysWhatItDoesUnderATagThatIsExplained() {
        for (var document : DOCUMENTS) {
            var tags = document.root().child("tags").elements().toList();
            var names = tags.stream().map(tag -> text(tag, "name")).toList();

            assertThat(tags).allMatch(tag -> !text(tag, "description").isBlank());
            assertThat(names).isSorted().doesNotHaveDuplicates();
            assertThat(document.operations()).allSatisfy(operation -> {
                assertThat(text(operation, "summary")).as(operation.where()).isNotBlank();
                assertThat(text(operation, "description")).as(operation.where()).isNotBlank();
                assertThat(operation.node().path("tags").valueStream().map(JsonNode::asString))
                        .as(operation.where())
                        .isNotEmpty()
                        .isSubsetOf(names);
            });
        }
    }

    @Test
    void everyDocumentSaysWhatItIsWhoMadeItAndHowItMayBeUsed() {
        assertThat(DOCUMENTS).map(document -> document.root().child("info")).allSatisfy(info -> {
            assertThat(text(info, "title")).isNotBlank();
            assertThat(text(info, "description")).isNotBlank();
            assertThat(text(info.child("contact"), "name")).isNotBlank();
            assertThat(text(info.child("license"), "identifier")).isEqualTo("MIT");
        });
    }

    @Test
    void everyFailureIsTheSameProblemAndNamesItsCodes() {
        assertThat(DOCUMENTS.stream()
                        .map(document -> document.root()
                                .child("components")
                                .child("schemas")
                                .child("Problem")
                                .node())
                        .distinct())
                .hasSize(1);
        assertThat(operations()).allSatisfy(operation -> {
            var failures = ApiDocument.responses(operation)
                    .filter(response -> !status(response).startsWith("2"))
                    .toList();
            assertThat(failures)
                    .as(operation.where())
                    .anyMatch(failure -> status(failure).startsWith("4"))
                    .anyMatch(failure -> "default".equals(status(failure)))
                    .allSatisfy(ApiDialectTests::isProblem);
        });
    }

    private static void isProblem(Part failure) {
        assertThat(failure.child("content").children().toList()).singleElement().satisfies(content -> {
            assertThat(content.where()).as(failure.where()).endsWith("application/problem+json");
            assertThat(content.child("schema").node().path("$ref").asString()).endsWith("/schemas/Problem");
        });
        if (!"default".equals(status(failure))) {
            assertThat(failure.node().path("x-codes").valueStream().map(JsonNode::asString))
                    .as(failure.where())
                    .isNotEmpty()
                    .allMatch(code -> text(failure, "description").contains(code));
        }
    }

    @Test
    void everyListIsPagedInTheSameWay() {
        var paging = new HashSet<List<JsonNode>>();
        for (var document : DOCUMENTS) {
            document.operations()
                    .filter(operation -> !NOT_PAGED.containsKey(id(operation)))
                    .forEach(operation -> {
                        var parameters = ApiDocument.parameters(operation)
                                .filter(parameter -> Set.of("limit", "cursor").contains(text(parameter, "name")))
                                .map(Part::node)
                                .toList();
                        assertThat(isPage(document, operation))
                                .as("%s answers a page and takes limit and cursor, or neither", operation.where())
                                .isEqualTo(!parameters.isEmpty());
                        if (!parameters.isEmpty()) {
                            assertThat(id(operation)).startsWith("find");
                            paging.add(parameters);
                        }
                    });
        }
        assertThat(paging).hasSize(1).allMatch(parameters -> parameters.size() == 2);
    }

    @Test
    void everyExceptionOfPagingIsNeeded() {
        assertThat(operations().map(ApiDialectTests::id)).containsAll(NOT_PAGED.keySet());
    }

    private static boolean isPage(ApiDocument document, Part operation) {
        var schema = operation
                .child("responses")
                .child("200")
                .child("content")
                .child("application/json")
                .child("schema");
        assertThat(text(schema, "type"))
                .as("%s answers a bare array", operation.where())
                .isNotEqualTo("array");
        var reference = schema.node().path("$ref");
        if (reference.isMissingNode()) {
            return false;
        }
        var answer = document.referred(reference).node();
        return answer.path("properties").has("items")
                && answer.path("properties").has("next");
    }

    @Test
    void everyParameterInAPathIsDeclaredAndExplained() {
        assertThat(operations()).allSatisfy(operation -> {
            var declared = ApiDocument.parameters(operation)
                    .filter(parameter -> "path".equals(text(parameter, "in")))
                    .toList();

            assertThat(declared)
                    .as(operation.where())
                    .allMatch(parameter -> !text(parameter, "description").isBlank())
                    .extracting(parameter -> text(parameter, "name"))
                    .containsExactlyInAnyOrderElementsOf(PATH_PARAMETER
                            .matcher(operation.where())
                            .results()
                            .map(found -> found.group(1))
                            .toList());
        });
    }

    @Test
    void everyExampleAndEveryDefaultIsWhatItsSchemaAllows() {
        for (var document : DOCUMENTS) {
            var problems = Stream.concat(
                            document.carriers()
                                    .flatMap(carrier -> examples(carrier)
                                            .flatMap(example ->
                                                    document.problems(carrier.child("schema"), example).stream())),
                            document.schemas()
                                    .flatMap(schema -> Stream.concat(examples(schema), defaults(schema))
                                            .flatMap(value -> document.problems(schema, value).stream())))
                    .toList();

            assertThat(problems).as("contradictions in %s", document).isEmpty();
        }
    }

    private static Stream<JsonNode> examples(Part part) {
        var several = part.node().path("examples");
        return Stream.concat(
                part.node().path("example").isMissingNode()
                        ? Stream.empty()
                        : Stream.of(part.node().path("example")),
                several.isArray()
                        ? several.valueStream()
                        : several.valueStream().map(named -> named.path("value")));
    }

    private static Stream<JsonNode> defaults(Part schema) {
        return schema.node().has("default") ? Stream.of(schema.node().path("default")) : Stream.empty();
    }

    @Test
    void everySchemaHasATypeAndEveryEnumerationDistinctValuesOfIt() {
        for (var document : DOCUMENTS) {
            assertThat(document.schemas()).allSatisfy(schema -> {
                assertThat(Stream.of("type", "$ref", "allOf", "anyOf", "oneOf"))
                        .as(schema.where())
                        .anyMatch(schema.node()::has);
                assertThat(schema.node().path("enum").valueStream())
                        .as(schema.where())
                        .doesNotHaveDuplicates()
                        .allMatch(value -> document.problems(schema, value).isEmpty());
            });
        }
    }

    @Test
    void everyPatternMeansTheSameInEveryLanguageAndCoversTheWholeText() {
        var patterns = DOCUMENTS.stream()
                .flatMap(ApiDocument::schemas)
                .map(schema -> text(schema, "pattern"))
                .filter(pattern -> !pattern.isEmpty())
                .collect(toSet());

        assertThat(patterns)
                .isNotEmpty()
                .allMatch(pattern -> pattern.startsWith("^") && pattern.endsWith("$"))
                .noneMatch(pattern -> ONLY_JAVA.matcher(pattern).find());
    }

    @Test
    void everySchemaOfTheComponentsIsUsed() {
        for (var document : DOCUMENTS) {
            var text = document.root().node().toString();

            assertThat(document.components("schemas").map(Part::where))
                    .isNotEmpty()
                    .allMatch(where -> text.contains(
                            "#/components/schemas/%s\"".formatted(where.substring(where.lastIndexOf('/') + 1))));
        }
    }

    @Test
    void aTagMeansTheSameInEveryService() {
        assertThat(DOCUMENTS.stream()
                        .flatMap(document -> document.root().child("tags").elements())
                        .collect(
                                groupingBy(tag -> text(tag, "name"), mapping(tag -> text(tag, "description"), toSet())))
                        .values())
                .allMatch(meanings -> meanings.size() == 1);
    }

    private static Stream<Part> operations() {
        return DOCUMENTS.stream().flatMap(ApiDocument::operations);
    }

    private static String id(Part operation) {
        return text(operation, "operationId");
    }

    private static String status(Part response) {
        return response.where().substring(response.where().lastIndexOf('/') + 1);
    }

    private static String text(Part part, String name) {
        return part.node().path(name).asString("");
    }
}
