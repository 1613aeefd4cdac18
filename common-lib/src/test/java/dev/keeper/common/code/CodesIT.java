package dev.keeper.common.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.sample.Answer;
import dev.keeper.common.sample.SampleClient;
import dev.keeper.common.sample.SampleServiceTest;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A code is understood alike wherever a request has one, and refused alike. */
@SampleServiceTest
class CodesIT {

    private static final String PLACES = "/api/v1/places";

    @LocalServerPort
    private int port;

    private SampleClient client;

    @BeforeEach
    void somebodyWhoIsSignedIn() {
        client = new SampleClient(port, TestTokens.tokenFor(Role.ADMIN, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/%20phl%20                               | {'branch':'PHL'}",
                "/near?branch=phl%20&other=mia,%20nyc     | {'branch':'PHL','other':['MIA','NYC']}",
                "?branch=%09phl&other=mia&other=%C2%A0nyc | {'branch':'PHL','other':['MIA','NYC']}",
                "''                                       | {}"
            })
    void capitalsAndBlanksMakeNoDifferenceInAnAddress(String address, String understood) {
        assertAnswer(client.get(PLACES + address), understood);
    }

    @Test
    void capitalsAndBlanksMakeNoDifferenceInABody() {
        assertAnswer(
                client.post(PLACES, "{\"branch\":\" phl\",\"other\":[\"mia \"]}"), "{'branch':'PHL','other':['MIA']}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/near?branch=P               | branch",
                "/near?branch=                | branch",
                "/near?branch=PHL&other=MIA,1 | other",
                "?branch=P1                   | branch",
                "?branch=                     | branch",
                "?other=PHL&other=MI-A        | other"
            })
    void whatIsNoCodeIsNotAcceptableInAQuery(String query, String parameter) {
        client.get(PLACES + query).isProblem(422, "INVALID").aboutField(parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|branch",
                "{'branch':null}|branch",
                "{'branch':' '}|branch",
                "{'branch':'P'}|branch",
                "{'branch':'PHL','other':['MIA','M-A']}|other[1]",
                "{'branch':'PHL','other':[null]}|other[0]"
            })
    void whatIsNoCodeIsNotAcceptableInABody(String body, String field) {
        client.post(PLACES, body.replace('\'', '"')).isProblem(422, "INVALID").aboutField(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/P", "/P1", "/%20"})
    void whatIsNoCodeNamesNothingInAPath(String path) {
        var answer = client.get(PLACES + path);

        answer.isProblem(404, "NOT_FOUND");
        assertThat(answer.json().path("detail").asString()).startsWith("There is no branch ");
    }

    @Test
    void anotherKindOfValueIsMalformed() {
        client.post(PLACES, "{\"branch\":{\"code\":\"PHL\"}}")
                .isProblem(400, "MALFORMED")
                .aboutField("branch");
    }

    private static void assertAnswer(Answer answer, String understood) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(understood.replace('\'', '"'));
    }
}
