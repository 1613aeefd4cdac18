package dev.keeper.ordering.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Answer;
import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.ordering.testing.RunningOrderService;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The service with two branches that keep the default opening hours. */
abstract class RunningAppointments extends RunningOrderService {

    protected static final String PATH = "/api/v1/appointments";
    protected static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Far enough ahead that no reminder is due. */
    protected static final LocalDate MONDAY =
            LocalDate.now(NEW_YORK).plusWeeks(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    protected Api asEmployee(UUID id, Role role, String branch) {
        return new Api(port, TestTokens.tokenFor(id, "Test " + role, role, branch));
    }

    /** Returns a vehicle that no other test uses. */
    protected static String aVin() {
        return ThreadLocalRandom.current()
                .ints(17, 0, 33)
                .mapToObj(index -> "ABCDEFGHJKLMNPRSTUVWXYZ0123456789".substring(index, index + 1))
                .collect(Collectors.joining());
    }

    protected static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }

    protected static Instant monday(String time) {
        return at(MONDAY, time);
    }

    /** Returns a request for a test drive of an hour, without an employee. */
    protected static String testDrive(String vin, Instant start) {
        return booking("PHL", "TEST_DRIVE", start, start.plus(Duration.ofHours(1)), ",'vin':'%s'".formatted(vin));
    }

    /** Returns a request for a visit of an hour to an employee. */
    protected static String visit(UUID employee, Instant start) {
        return booking(
                "PHL",
                "VISIT",
                start,
                start.plus(Duration.ofHours(1)),
                ",'employeeId':'%s','employeeName':'Anna Keller'".formatted(employee));
    }

    protected static String booking(String branch, String kind, Instant start, Instant end, String more) {
        return "{'branch':'%s','kind':'%s','customerName':'Maria Rossi','start':'%s','end':'%s'%s}"
                .formatted(branch, kind, start, end, more);
    }

    protected static String slot(Instant start) {
        return "{'start':'%s','end':'%s'}".formatted(start, start.plus(Duration.ofHours(1)));
    }

    protected JsonNode booked(Api by, String body) {
        var answer = by.post(PATH, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    protected JsonNode confirmed(JsonNode appointment) {
        return ok(asManager().post(path(appointment) + "/confirmation"));
    }

    protected static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    protected static String path(JsonNode appointment) {
        return PATH + "/" + id(appointment);
    }
}
