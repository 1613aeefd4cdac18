package dev.keeper.common.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** How the filters of lists are read from the query parameters. */
@SampleServiceTest
class QueryRecordsIT {

    private static final String FILTERS = "/api/v1/note-filters";

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
                "''                              | {}",
                "?priority=HIGH                  | {'priority':'HIGH'}",
                "?priority=                      | {}",
                "?title=milk                     | {'title':['milk']}",
                "?title=milk&title=bread         | {'title':['milk','bread']}",
                "?title=milk,bread               | {'title':['milk','bread']}",
                "?since=2026-11-20&pieces=3      | {'since':'2026-11-20','pieces':3}",
                "?unknown=1                      | {}"
            })
    void everyParameterIsReadAsTheTypeOfItsComponent(String query, String filter) {
        var answer = client.get(FILTERS + query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(filter.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource({"priority=URGENT, priority", "since=yesterday, since", "pieces=many, pieces"})
    void aValueThatCannotBeReadIsNamed(String query, String parameter) {
        client.get(FILTERS + "?" + query).isProblem(400, "MALFORMED").aboutField(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {FILTERS, "/api/v1/notes"})
    void aValueOutOfRangeIsNamedWhetherOrNotOtherParametersAreValidatedWithIt(String path) {
        client.get(path + "?pieces=0").isProblem(422, "INVALID").aboutField("pieces");
        client.get(path + "?title=a&title=b&title=c").isProblem(422, "INVALID").aboutField("title");
    }

    @Test
    void aHeaderIsNoParameter() {
        var answer =
                client.send(client.request(FILTERS).header("priority", "HIGH").GET());

        assertThat(answer.body()).isEqualTo("{}");
    }
}
