package dev.keeper.common.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

class FailureResponsesTests {

    private final FailureResponses failures = new FailureResponses();

    @Test
    void anOperationWithoutATokenAndWithoutInputCanOnlyBeCalledTooOften() {
        assertThat(responsesOf("publish")).containsOnlyKeys("200", "429");
    }

    @Test
    void everyOperationForThoseWhoAreSignedInNeedsAToken() {
        assertThat(responsesOf("count")).containsOnlyKeys("200", "401", "429");
        assertThat(codes("count", "401")).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void anOperationThatIsNotOpenToAllWhoAreSignedInNeedsARight() {
        assertThat(codes("find", "403")).containsExactly("FORBIDDEN");
    }

    @Test
    void aListMayHaveACursorThatIsNoneAndALimitThatIsOutOfRange() {
        assertThat(codes("find", "400")).containsExactly("MALFORMED");
        assertThat(codes("find", "422")).containsExactly("INVALID");
        assertThat(responsesOf("find")).doesNotContainKeys("404", "415");
    }

    @Test
    void aConstraintOfAParameterMayBeBroken() {
        assertThat(codes("search", "422")).containsExactly("INVALID");
    }

    @Test
    void whatAPathNamesByItsIdMayNotBeThere() {
        assertThat(codes("delete", "404")).containsExactly("NOT_FOUND");
    }

    @Test
    void aBodyMayBeOfAnotherMediaType() {
        assertThat(codes("change", "415")).containsExactly("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void onlyAVersionThatIsNeededCanBeMissingAndEveryVersionCanBeOld() {
        assertThat(codes("change", "412")).containsExactly("STALE");
        assertThat(codes("change", "428")).containsExactly("PRECONDITION_REQUIRED");
        assertThat(codes("delete", "412")).containsExactly("STALE");
        assertThat(responsesOf("delete")).doesNotContainKey("428");
    }

    @Test
    void failuresOfOneStatusShareAResponse() {
        assertThat(responsesOf("change").get("409").getDescription())
                .isEqualTo("PLATE_TAKEN: another vehicle has it; VEHICLE_SOLD");
        assertThat(codes("change", "409")).containsExactly("PLATE_TAKEN", "VEHICLE_SOLD");
    }

    @Test
    void whatAnOperationSaysOfACodeReplacesWhatIsSaidOfAllOperations() {
        assertThat(responsesOf("change").get("404").getDescription()).isEqualTo("NOT_FOUND: it was deleted");
        assertThat(codes("change", "422")).containsExactly("UNKNOWN_BRANCH", "INVALID");
    }

    private ApiResponses responsesOf(String name) {
        var responses = new ApiResponses().addApiResponse("200", new ApiResponse());
        var method = Stream.of(Operations.class.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return failures.customize(new Operation().responses(responses), new HandlerMethod(new Operations(), method))
                .getResponses();
    }

    private List<Object> codes(String name, String status) {
        return List.copyOf(
                (List<?>) responsesOf(name).get(status).getExtensions().get(FailureResponses.CODES));
    }

    @SuppressWarnings("unused")
    private static final class Operations {

        @SecurityRequirements
        void publish() {}

        @NeedsNoRight
        void count() {}

        void find(PageRequest page) {}

        @NeedsNoRight
        void search(@RequestParam @Size(max = 100) String words) {}

        void delete(@PathVariable UUID id, @IfMatch(required = false) ExpectedVersion expected) {}

        @Fails(status = 404, code = "NOT_FOUND", when = "it was deleted")
        @Fails(status = 409, code = "PLATE_TAKEN", when = "another vehicle has it")
        @Fails(status = 409, code = "VEHICLE_SOLD")
        @Fails(status = 422, code = "UNKNOWN_BRANCH")
        void change(@PathVariable UUID id, @IfMatch ExpectedVersion expected, @Valid @RequestBody Object request) {}
    }
}
