package dev.keeper.ordering.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may see and make which appointments. */
class AppointmentRightsIT extends RunningAppointments {

    @ParameterizedTest
    @CsvSource({
        "ADMIN,          , 201",
        "AREA_MANAGER,   , 201",
        "BRANCH_MANAGER, PHL, 201",
        "SALES_MANAGER,  PHL, 201",
        "ASSISTANT,      PHL, 201",
        "BRANCH_MANAGER, MIA, 403",
        "SALES_MANAGER,  MIA, 403",
        "ASSISTANT,      MIA, 403",
        "SALESPERSON,    PHL, 403",
        "TECHNICIAN,     PHL, 403",
        "PARTS_CLERK,    PHL, 403",
        "API_CLIENT,     PHL, 403"
    })
    void appointmentsOfOthersAreMadeByThoseWhoLeadTheBranch(Role role, @Nullable String branch, int status) {
        assertThat(as(role, branch)
                        .post(PATH, visit(UUID.randomUUID(), monday("10:00")))
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN,          , 200",
        "AREA_MANAGER,   , 200",
        "BRANCH_MANAGER, PHL, 200",
        "SALES_MANAGER,  PHL, 200",
        "ASSISTANT,      PHL, 200",
        "BRANCH_MANAGER, MIA, 404",
        "SALES_MANAGER,  MIA, 404",
        "ASSISTANT,      MIA, 404",
        "SALESPERSON,    PHL, 404",
        "TECHNICIAN,     PHL, 404",
        "PARTS_CLERK,    PHL, 404",
        "API_CLIENT,     PHL, 404"
    })
    void whoMayNotSeeAnAppointmentCanDoNothingWithIt(Role role, @Nullable String branch, int status) {
        var appointment = booked(asManager(), visit(UUID.randomUUID(), monday("10:00")));
        var api = as(role, branch);

        assertThat(api.get(path(appointment)).status()).isEqualTo(status);
        assertThat(api.put(path(appointment), "{'kind':'VISIT','customerName':'Maria Rossi'}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(status);
        assertThat(api.post(path(appointment) + "/confirmation").status()).isEqualTo(status);
        assertThat(api.post(path(appointment) + "/reschedule", slot(monday("15:00")))
                        .status())
                .isEqualTo(status);
        assertThat(api.post(path(appointment) + "/cancellation", "{'reason':'ill'}")
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aSalespersonMakesAndSeesHisOwn() {
        var id = UUID.randomUUID();
        var api = asEmployee(id, Role.SALESPERSON, "PHL");
        var others = booked(asManager(), visit(UUID.randomUUID(), monday("10:00")));

        var own = booked(api, testDrive(aVin(), monday("10:00")));

        assertThat(own.path("employee").path("id").asString()).isEqualTo(id.toString());
        assertThat(own.path("employee").path("name").asString()).isEqualTo("Test SALESPERSON");
        assertThat(api.get(path(own)).status()).isEqualTo(200);
        assertThat(api.get(path(others)).status()).isEqualTo(404);
        assertThat(listed(api, "")).containsExactly(id(own));
        assertThat(api.put(
                                path(own),
                                "{'kind':'VISIT','customerName':'Maria','employeeId':'%s','employeeName':'Marco'}"
                                        .formatted(UUID.randomUUID()),
                                "If-Match",
                                "\"0\"")
                        .status())
                .as("giving it to somebody else")
                .isEqualTo(403);
        assertThat(api.get(PATH + "?branch=MIA").status()).isEqualTo(403);
        assertThat(api.post(path(own) + "/confirmation").status()).isEqualTo(200);
    }

    @Test
    void aTechnicianHasToDoWithServiceAtHisBranch() {
        var api = as(Role.TECHNICIAN, "PHL");
        var visit = booked(asManager(), visit(UUID.randomUUID(), monday("10:00")));
        var more = ",'vin':'%s'".formatted(aVin());

        var service = booked(api, booking("PHL", "SERVICE", monday("10:00"), monday("11:00"), more));

        assertThat(service.has("employee")).isFalse();
        assertThat(listed(api, "")).contains(id(service)).doesNotContain(id(visit));
        assertThat(api.post(PATH, booking("MIA", "SERVICE", monday("10:00"), monday("11:00"), ""))
                        .status())
                .isEqualTo(403);
        assertThat(as(Role.TECHNICIAN, "MIA").get(path(service)).status()).isEqualTo(404);
        assertThat(api.put(path(service), "{'kind':'VISIT','customerName':'Maria'}", "If-Match", "\"0\"")
                        .status())
                .as("making something else of it")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTS_CLERK", "API_CLIENT"})
    void othersHaveNothingToDoWithAppointments(Role role) {
        var api = as(role, "PHL");

        assertThat(api.get(PATH).status()).isEqualTo(403);
        assertThat(api.get(PATH + "/free-slots?branch=PHL&kind=VISIT&day=" + MONDAY)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aListShowsNothingOfOtherBranches() {
        var here = booked(asManager(), visit(UUID.randomUUID(), monday("10:00")));
        var there = booked(as(Role.ADMIN, null), booking("MIA", "VISIT", monday("10:00"), monday("11:00"), ""));

        assertThat(listed(asManager(), "")).contains(id(here)).doesNotContain(id(there));
        assertThat(listed(as(Role.ADMIN, null), "")).contains(id(here), id(there));
        assertThat(asManager().get(PATH + "?branch=MIA").status()).isEqualTo(403);
    }

    @Test
    void withoutATokenNothingIsShown() {
        assertThat(anonymous().get(PATH).status()).isEqualTo(401);
        assertThat(anonymous().post(PATH, "{}").status()).isEqualTo(401);
        assertThat(anonymous().get("/api/v1/opening-hours/PHL").status()).isEqualTo(401);
    }

    private static List<String> listed(Api api, String more) {
        return api
                .everyItem(PATH + "?limit=200&from=%s&to=%s%s".formatted(monday("00:00"), monday("23:59"), more))
                .stream()
                .map(appointment -> appointment.path("id").asString())
                .toList();
    }
}
