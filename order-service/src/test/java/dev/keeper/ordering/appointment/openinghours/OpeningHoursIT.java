package dev.keeper.ordering.appointment.openinghours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Role;
import dev.keeper.ordering.testing.RunningOrderService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursIT extends RunningOrderService {

    private static final String MORNINGS =
            "{'week':[{'day':'MONDAY','open':[{'from':'09:00','to':'12:00'},{'from':'13:00','to':'18:00'}]}],"
                    + "'exceptions':[{'date':'2026-12-25','open':[],'reason':'Christmas Day'}]}";

    @Test
    void aBranchKeepsTheUsualHoursUntilItSaysOtherwise() {
        var path = aBranch("OHA");

        var usual = as(Role.PARTS_CLERK, "PHL").get(path);
        assertThat(usual.status()).isEqualTo(200);
        assertThat(usual.header("ETag")).isEqualTo("\"0\"");
        assertThat(usual.json().path("timeZone").asString()).isEqualTo("Europe/Rome");
        assertThat(usual.json().path("week")).hasSize(7);
        assertThat(usual.json().path("week").path(5).toString())
                .isEqualTo("{\"day\":\"SATURDAY\",\"open\":[{\"from\":\"09:00\",\"to\":\"16:00\"}]}");

        var set = as(Role.BRANCH_MANAGER, "OHA").put(path, MORNINGS, "If-Match", "\"0\"");
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.header("ETag")).isEqualTo("\"1\"");
        assertThat(set.json().path("week").path(0).path("open")).hasSize(2);
        assertThat(set.json().path("week").path(1).path("open")).isEmpty();
        assertThat(as(Role.ADMIN, null).get(path).json()).isEqualTo(set.json());
    }

    @Test
    void hoursThatSomebodyElseHasSetMeanwhileAreNotOverwritten() {
        var path = aBranch("OHB");
        var admin = as(Role.ADMIN, null);

        assertThat(admin.put(path, MORNINGS).status()).isEqualTo(428);
        assertThat(admin.put(path, MORNINGS, "If-Match", "\"0\"").status()).isEqualTo(200);
        assertThat(admin.put(path, MORNINGS, "If-Match", "\"0\"").status()).isEqualTo(412);
    }

    @Test
    void ofManyWhoSetThemAtOnceOneSucceeds() throws InterruptedException {
        var path = aBranch("OHC");
        var admin = as(Role.ADMIN, null);
        Callable<Integer> set =
                () -> admin.put(path, MORNINGS, "If-Match", "\"0\"").status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(Stream.generate(() -> set).limit(8).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AREA_MANAGER,   , 200",
        "BRANCH_MANAGER, OHD, 200",
        "BRANCH_MANAGER, PHL, 403",
        "SALES_MANAGER,  OHD, 403",
        "SALESPERSON,    OHD, 403",
        "ASSISTANT,      OHD, 403",
        "PARTS_CLERK,    OHD, 403",
        "TECHNICIAN,     OHD, 403",
        "API_CLIENT,     OHD, 403"
    })
    void theManagerOfTheBranchSetsThem(Role role, @Nullable String branch, int status) {
        var path = aBranch("OHD");

        assertThat(as(role, branch).put(path, MORNINGS, "If-Match", "*").status())
                .isEqualTo(status);
        assertThat(as(role, branch).get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            422 | {'week':[{'day':'MONDAY','open':[{'from':'18:00','to':'09:00'}]}]}
            422 | {'week':[{'day':'MONDAY','open':[]},{'day':'MONDAY','open':[]}]}
            422 | {'week':[{'day':'MONDAY','open':[{'from':'09:00','to':'13:00'},{'from':'12:00','to':'18:00'}]}]}
            422 | {'week':[],'exceptions':[{'date':'2026-12-25','open':[]},{'date':'2026-12-25','open':[]}]}
            422 | {'week':[{'day':'MONDAY'}]}
            422 | {'week':[{'open':[]}]}
            422 | {}
            400 | {'week':[{'day':'FUNDAY','open':[]}]}
            400 | {'week':[{'day':'MONDAY','open':[{'from':'9 am','to':'18:00'}]}]}
            400 | {'week':[],'timeZone':'Europe/Rome'}
            """)
    void hoursThatCannotBeAreRefused(int status, String body) {
        Answer answer = as(Role.ADMIN, null).put(aBranch("OHE"), body, "If-Match", "*");

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(as(Role.ADMIN, null).get("/api/v1/opening-hours/OHE").header("ETag"))
                .isEqualTo("\"0\"");
    }

    @Test
    void anUnknownBranchHasNone() {
        var admin = as(Role.ADMIN, null);

        assertThat(admin.get("/api/v1/opening-hours/NONE").status()).isEqualTo(404);
        assertThat(admin.put("/api/v1/opening-hours/NONE", MORNINGS, "If-Match", "*")
                        .status())
                .isEqualTo(404);
        assertThat(admin.get("/api/v1/opening-hours/n!").status()).isEqualTo(404);
    }

    private String aBranch(String code) {
        jdbc.sql("""
                        INSERT INTO branches (code, name, city, time_zone) VALUES (:code, :code, 'Rome', 'Europe/Rome')
                        ON CONFLICT DO NOTHING
                        """).param("code", code).update();
        return "/api/v1/opening-hours/" + code;
    }
}
