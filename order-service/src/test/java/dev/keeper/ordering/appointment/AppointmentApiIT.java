package dev.keeper.ordering.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Api;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.Topics;
import dev.keeper.common.testing.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AppointmentApiIT extends RunningAppointments {

    private static final String TOPIC = "keeper.appointments.v1";

    @Autowired
    private AppointmentReminders reminders;

    @Test
    void aBookedAppointmentHasAnAddressAndReadsBack() {
        var vin = aVin();
        var customer = aCustomer("Maria", "Rossi");
        var answer = asManager()
                .post(PATH, """
                        {'branch':'PHL','kind':'TEST_DRIVE','customerId':'%s','phone':'+1 215 555 0100',
                         'employeeId':'%s','employeeName':'Anna Keller','vin':'%s','start':'%s','end':'%s',
                         'notes':' Brings her own child seat '}
                        """.formatted(customer, UUID.randomUUID(), vin, monday("10:00"), monday("11:00")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var appointment = answer.json();
        assertThat(answer.header("Location")).isEqualTo(path(appointment));
        assertThat(appointment.path("status").asString()).isEqualTo("REQUESTED");
        assertThat(appointment.path("customerId").asString()).isEqualTo(customer);
        assertThat(appointment.path("customerName").asString()).isEqualTo("Maria Rossi");
        assertThat(appointment.path("employee").path("name").asString()).isEqualTo("Anna Keller");
        assertThat(appointment.path("notes").asString()).isEqualTo("Brings her own child seat");
        var read = asManager().get(path(appointment));
        assertThat(read.json()).isEqualTo(appointment);
        assertThat(read.header("ETag")).isEqualTo(answer.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void anAppointmentIsConfirmedMovedAndCalledOffAndEveryStepIsTold() {
        var appointment = booked(asManager(), testDrive(aVin(), monday("10:00")));
        assertThat(confirmed(appointment).path("status").asString()).isEqualTo("CONFIRMED");

        var moved = ok(asManager().post(path(appointment) + "/reschedule", slot(monday("14:00"))));
        var cancelled = ok(asManager().post(path(appointment) + "/cancellation", "{'reason':'ill'}"));

        assertThat(moved.path("start").asString()).isEqualTo(monday("14:00").toString());
        assertThat(cancelled.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.path("statusReason").asString()).isEqualTo("ill");
        Waiting.forValue(
                () -> Topics.types(TOPIC, id(appointment)),
                List.of(
                        "appointment.requested.v1",
                        "appointment.confirmed.v1",
                        "appointment.rescheduled.v1",
                        "appointment.cancelled.v1")::equals);
        var told = Topics.payload(Topics.events(TOPIC, id(appointment)).get(2));
        assertThat(told.path("previousStart").asString())
                .isEqualTo(monday("10:00").toString());
        assertThat(told.path("branchName").asString()).isEqualTo("DGAuto Philadelphia");
        assertThat(told.path("timeZone").asString()).isEqualTo("America/New_York");
    }

    @Test
    void whatIsCalledOffIsFreeAgainAndClosedForGood() {
        var vin = aVin();
        var appointment = booked(asManager(), testDrive(vin, monday("10:00")));
        ok(asManager().post(path(appointment) + "/cancellation", "{'reason':'ill'}"));

        booked(asManager(), testDrive(vin, monday("10:00")));

        for (var verb : List.of("/confirmation", "/completion", "/no-show")) {
            var answer = asManager().post(path(appointment) + verb);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("ILLEGAL_TRANSITION");
            assertThat(answer.json().path("appointmentStatus").asString()).isEqualTo("CANCELLED");
        }
        assertThat(asManager()
                        .post(path(appointment) + "/reschedule", slot(monday("16:00")))
                        .code())
                .isEqualTo("ILLEGAL_TRANSITION");
    }

    @Test
    void aTakenVehicleIsRefusedAtEveryBranchWithTheNextFreeSlots() {
        var vin = aVin();
        booked(asManager(), testDrive(vin, monday("10:00")));
        booked(asManager(), testDrive(vin, monday("12:00")));

        var refused = as(Role.ADMIN, null)
                .post(PATH, booking("MIA", "VISIT", monday("10:30"), monday("11:30"), ",'vin':'%s'".formatted(vin)));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("SLOT_TAKEN");
        assertThat(AppointmentRaceIT.starts(refused))
                .containsExactly(monday("11:00"), monday("13:00"), monday("14:00"));
    }

    @Test
    void theNextFreeSlotsGoOnTheNextOpenDay() {
        var vin = aVin();
        var saturday = MONDAY.plusDays(5);
        booked(asManager(), testDrive(vin, at(saturday, "15:00")));

        var refused = asManager().post(PATH, testDrive(vin, at(saturday, "14:30")));

        assertThat(AppointmentRaceIT.starts(refused))
                .containsExactly(
                        at(MONDAY.plusWeeks(1), "09:00"),
                        at(MONDAY.plusWeeks(1), "10:00"),
                        at(MONDAY.plusWeeks(1), "11:00"));
    }

    @Test
    void anAppointmentMayBeginWhereAnotherOneEnds() {
        var vin = aVin();
        booked(asManager(), testDrive(vin, monday("10:00")));

        booked(asManager(), testDrive(vin, monday("11:00")));
        booked(asManager(), testDrive(vin, monday("09:00")));
    }

    @ParameterizedTest
    @CsvSource({"08:59,09:59", "17:30,18:30", "07:00,08:00", "20:00,21:00"})
    void outsideTheOpeningHoursNothingIsBooked(String start, String end) {
        var answer = asManager().post(PATH, booking("PHL", "VISIT", monday(start), monday(end), ""));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("OUTSIDE_OPENING_HOURS");
        assertThat(answer.field()).isEqualTo("start");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            kind         | 'kind':null
            customerName | 'customerName':' '
            customerName | 'customerName':'M\\u0007'
            phone        | 'phone':'call me'
            vin          | 'vin':'1M8GDM9AXKP04278O'
            employeeName | 'employeeId':'01997c1f-6a00-7000-8000-0000000000a1'
            employeeId   | 'employeeName':'Anna Keller'
            customerId   | 'customerId':'01997c1f-6a00-7000-8000-00000000dead','customerName':null
            customerName | 'customerId':'01997c1f-6a00-7000-8000-00000000dead'
            branch       | 'branch':'p1'
            end          | 'end':'2000-01-01T00:00:00Z'
            start        | 'start':'2001-01-01T10:00:00Z','end':'2001-01-01T11:00:00Z'
            start        | 'start':'2999-01-01T10:00:00Z','end':'2999-01-01T11:00:00Z'
            """)
    void whatIsMissingOrNotAcceptableIsNamed(String field, String change) {
        var body = booking("PHL", "VISIT", monday("10:00"), monday("11:00"), "," + change);

        var answer = as(Role.ADMIN, null).post(PATH, withoutDoubles(body, change));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.field()).as(answer.text()).isEqualTo(field);
    }

    /** JSON refuses duplicate fields, so a changed field replaces the original. */
    private static String withoutDoubles(String body, String change) {
        var result = body;
        for (var name : List.of("branch", "kind", "customerName", "start", "end")) {
            if (change.contains("'" + name + "':")) {
                result = result.replaceFirst("'" + name + "':'[^']*',", "");
            }
        }
        return result;
    }

    @Test
    void whatCannotBeReadIsMalformed() {
        assertThat(asManager().post(PATH, "{'branch':'PHL','color':'red'}").status())
                .isEqualTo(400);
        assertThat(asManager().post(PATH, "{'kind':'PICNIC'}").status()).isEqualTo(400);
        assertThat(asManager().post(PATH, "{'start':'tomorrow'}").status()).isEqualTo(400);
    }

    @Test
    void anUnknownBranchIsNamed() {
        var answer = as(Role.ADMIN, null).post(PATH, booking("ZZZ", "VISIT", monday("10:00"), monday("11:00"), ""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("UNKNOWN_BRANCH");
    }

    @Test
    void theSameRequestSentAgainBooksOnce() {
        var body = testDrive(aVin(), monday("10:00"));
        var key = UUID.randomUUID().toString();
        var manager = asManager();

        var first = manager.post(PATH, body, "Idempotency-Key", key);
        var second = manager.post(PATH, body, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void aChangeReplacesTheDetailsAndNeedsTheVersion() {
        var vin = aVin();
        var appointment = booked(asManager(), testDrive(vin, monday("10:00")));
        var body = "{'kind':'SERVICE','customerName':'Paul Rossi','vin':'%s'}".formatted(vin);

        assertThat(asManager().put(path(appointment), body).status()).isEqualTo(428);
        var changed = asManager().put(path(appointment), body, "If-Match", "\"0\"");
        var stale = asManager().put(path(appointment), body, "If-Match", "\"0\"");

        assertThat(ok(changed).path("kind").asString()).isEqualTo("SERVICE");
        assertThat(changed.json().path("customerName").asString()).isEqualTo("Paul Rossi");
        assertThat(changed.json().path("start")).isEqualTo(appointment.path("start"));
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(asManager()
                        .command(path(appointment) + "/confirmation", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aChangeToACarThatIsTakenIsRefused() {
        var vin = aVin();
        booked(asManager(), testDrive(vin, monday("10:00")));
        var other = booked(asManager(), testDrive(aVin(), monday("10:30")));

        var answer = asManager()
                .put(
                        path(other),
                        "{'kind':'TEST_DRIVE','customerName':'Paul','vin':'%s'}".formatted(vin),
                        "If-Match",
                        "\"0\"");

        assertThat(answer.code()).isEqualTo("SLOT_TAKEN");
        assertThat(AppointmentRaceIT.starts(answer)).startsWith(monday("11:00"));
        assertThat(ok(asManager().get(path(other))).path("vin")).isEqualTo(other.path("vin"));
    }

    @Test
    void anAppointmentMayBeMovedALittleOverItsOwnTime() {
        var appointment = booked(asManager(), testDrive(aVin(), monday("10:00")));

        var moved = ok(asManager().post(path(appointment) + "/reschedule", slot(monday("10:30"))));

        assertThat(moved.path("start").asString()).isEqualTo(monday("10:30").toString());
        assertThat(asManager()
                        .post(path(appointment) + "/reschedule", slot(monday("18:00")))
                        .code())
                .isEqualTo("OUTSIDE_OPENING_HOURS");
    }

    @Test
    void nobodyMissesWhatHasNotBegunAndWhatIsDoneIsDone() {
        var appointment = confirmed(booked(asManager(), testDrive(aVin(), monday("10:00"))));
        assertThat(asManager().post(path(appointment) + "/no-show").code()).isEqualTo("APPOINTMENT_NOT_BEGUN");

        begin(appointment);
        assertThat(ok(asManager().post(path(appointment) + "/no-show"))
                        .path("status")
                        .asString())
                .isEqualTo("NO_SHOW");
        var other = confirmed(booked(asManager(), testDrive(aVin(), monday("10:00"))));
        assertThat(ok(asManager().post(path(other) + "/completion"))
                        .path("status")
                        .asString())
                .isEqualTo("DONE");
    }

    private void begin(JsonNode appointment) {
        jdbc.sql("""
                        UPDATE appointments SET starts_at = now() - interval '1 hour', ends_at = now()
                        WHERE id = :id::uuid
                        """).param("id", id(appointment)).update();
    }

    @Test
    void aListShowsAWeekInItsOrderAndEveryPageBothWays() {
        var employee = UUID.randomUUID();
        var expected = new ArrayList<String>();
        for (var time : List.of("13:00", "09:00", "11:00", "15:00", "17:00")) {
            booked(asManager(), visit(employee, monday(time)));
        }
        booked(asManager(), visit(employee, at(MONDAY.plusWeeks(1), "09:00")));
        for (var time : List.of("09:00", "11:00", "13:00", "15:00", "17:00")) {
            expected.add(monday(time).toString());
        }
        var query = PATH
                + "?branch=PHL&employeeId=%s&from=%s&to=%s&limit=2"
                        .formatted(employee, monday("00:00"), monday("00:00").plus(Duration.ofDays(7)));

        assertThat(starts(asManager().everyItem(query))).isEqualTo(expected);
        var second = asManager()
                .get(asManager().get(query).json().path("next").asString())
                .json();
        assertThat(starts(items(second))).isEqualTo(expected.subList(2, 4));
        var first = asManager().get(second.path("previous").asString()).json();
        assertThat(starts(items(first))).isEqualTo(expected.subList(0, 2));
        assertThat(first.has("previous")).isFalse();
    }

    @Test
    void aListShowsWhatIsStillGoingOn() {
        var employee = UUID.randomUUID();
        booked(asManager(), visit(employee, monday("10:00")));

        assertThat(found("employeeId=%s&from=%s&to=%s".formatted(employee, monday("10:59"), monday("12:00"))))
                .hasSize(1);
        assertThat(found("employeeId=%s&from=%s&to=%s".formatted(employee, monday("11:00"), monday("12:00"))))
                .isEmpty();
        assertThat(found("employeeId=%s&from=%s&to=%s".formatted(employee, monday("09:00"), monday("10:00"))))
                .isEmpty();
    }

    @Test
    void aListIsNarrowedByStatusKindVehicleAndCustomer() {
        var vin = aVin();
        var customer = aCustomer("Nora", "Narrow");
        var first = booked(asManager(), testDrive(vin, monday("10:00")));
        confirmed(booked(asManager(), testDrive(vin, monday("11:00"))));
        booked(asManager(), """
                        {'branch':'PHL','kind':'SERVICE','customerId':'%s','vin':'%s','start':'%s','end':'%s'}
                        """.formatted(customer, vin, monday("12:00"), monday("13:00")));

        assertThat(found("vin=" + vin)).hasSize(3);
        assertThat(found("vin=%s&status=CONFIRMED".formatted(vin))).hasSize(1);
        assertThat(found("vin=%s&status=CONFIRMED&status=REQUESTED".formatted(vin)))
                .hasSize(3);
        assertThat(found("vin=%s&kind=SERVICE".formatted(vin))).hasSize(1);
        assertThat(found("customerId=" + customer))
                .hasSize(1)
                .allSatisfy(found ->
                        assertThat(found.path("customerName").asString()).isEqualTo("Nora Narrow"));
        assertThat(found("vin=%s&branch=MIA".formatted(vin))).isEmpty();
        assertThat(found("vin=" + vin).getFirst()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-01-01T00:00:00Z&to=2026-12-31T00:00:00Z, 422",
        "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z, 422",
        "from=-999999999-01-01T00:00:00Z, 422",
        "from=yesterday, 400",
        "status=GONE, 400",
        "vin=short, 422",
        "limit=0, 422",
        "cursor=nonsense, 400"
    })
    void aListThatCannotBeIsRefused(String query, int status) {
        var answer = as(Role.ADMIN, null).get(PATH + "?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @Test
    void freeSlotsLeaveOutWhatIsTakenOfCarAndColleague() {
        var vin = aVin();
        var employee = UUID.randomUUID();
        booked(asManager(), testDrive(vin, monday("09:00")));
        booked(asManager(), visit(employee, monday("11:30")));

        var free = ok(asManager()
                .get(PATH
                        + "/free-slots?branch=PHL&kind=TEST_DRIVE&day=%s&vin=%s&employeeId=%s"
                                .formatted(MONDAY, vin, employee)));

        assertThat(starts(free.path("slots").valueStream().toList()))
                .containsExactly(
                        monday("10:00").toString(),
                        monday("12:30").toString(),
                        monday("13:30").toString(),
                        monday("14:30").toString(),
                        monday("15:30").toString(),
                        monday("16:30").toString());
        assertThat(free.path("timeZone").asString()).isEqualTo("America/New_York");
        assertThat(ok(asManager().get(PATH + "/free-slots?branch=PHL&kind=VISIT&day=" + MONDAY.plusDays(6)))
                        .path("slots"))
                .isEmpty();
        assertThat(ok(asManager().get(PATH + "/free-slots?branch=PHL&kind=VISIT&minutes=540&day=" + MONDAY))
                        .path("slots"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"kind=VISIT&day=2026-13-01, 400", "kind=VISIT, 400", "kind=VISIT&day=2026-12-01&minutes=1, 422"})
    void freeSlotsOfNoDayAreNone(String query, int status) {
        assertThat(asManager().get(PATH + "/free-slots?branch=PHL&" + query).status())
                .isEqualTo(status);
    }

    @Test
    void theDaysOnWhichTheClocksChangeHaveTheSlotsThatTheyHave() {
        registerBranch("DST", "DGAuto at night", "America/New_York");
        ok(as(Role.ADMIN, null)
                .put(
                        "/api/v1/opening-hours/DST",
                        "{'week':[{'day':'SUNDAY','open':[{'from':'01:00','to':'04:00'}]}]}",
                        "If-Match",
                        "*"));
        var forward = nextChange(true);
        var back = nextChange(false);

        assertThat(freeAtNight(forward)).hasSize(2);
        assertThat(freeAtNight(back)).hasSize(4);
        assertThat(freeAtNight(forward.plus(Duration.ofDays(7)))).hasSize(3);
        var vin = aVin();
        for (var free : freeAtNight(back)) {
            booked(
                    as(Role.ADMIN, null),
                    booking(
                            "DST",
                            "TEST_DRIVE",
                            Instant.parse(free.path("start").asString()),
                            Instant.parse(free.path("end").asString()),
                            ",'vin':'%s'".formatted(vin)));
        }
        assertThat(as(Role.ADMIN, null)
                        .post(
                                PATH,
                                booking(
                                        "DST",
                                        "VISIT",
                                        forward.minus(Duration.ofMinutes(30)),
                                        forward.plus(Duration.ofMinutes(90)),
                                        ""))
                        .code())
                .as("02:30 in the night is not, and 04:30 is too late")
                .isEqualTo("OUTSIDE_OPENING_HOURS");
    }

    private static Instant nextChange(boolean forward) {
        var rules = NEW_YORK.getRules();
        var change = rules.nextTransition(Instant.now());
        return change.isGap() == forward
                ? change.getInstant()
                : rules.nextTransition(change.getInstant()).getInstant();
    }

    private List<JsonNode> freeAtNight(Instant day) {
        return ok(as(Role.ADMIN, null)
                        .get(PATH + "/free-slots?branch=DST&kind=TEST_DRIVE&day="
                                + day.atZone(NEW_YORK).toLocalDate()))
                .path("slots")
                .valueStream()
                .toList();
    }

    @Test
    void aReminderGoesOutOnceHoweverManyInstancesLook() {
        var appointment = confirmed(booked(asManager(), testDrive(aVin(), monday("10:00"))));
        var unconfirmed = booked(asManager(), testDrive(aVin(), monday("10:00")));
        for (var one : List.of(appointment, unconfirmed)) {
            jdbc.sql("UPDATE appointments SET starts_at = :start, ends_at = :end WHERE id = :id::uuid")
                    .param("start", inHours(23))
                    .param("end", inHours(24))
                    .param("id", id(one))
                    .update();
        }

        Waiting.forValue(
                () -> {
                    sweepTwiceAtOnce();
                    return Topics.types(TOPIC, id(appointment));
                },
                types -> types.contains("appointment.reminder.v1"));
        sweepTwiceAtOnce();

        var marker = booked(asManager(), testDrive(aVin(), monday("10:00")));
        Waiting.forValue(() -> Topics.types(TOPIC, id(marker)), types -> !types.isEmpty());
        assertThat(Topics.types(TOPIC, id(appointment)))
                .containsExactly("appointment.requested.v1", "appointment.confirmed.v1", "appointment.reminder.v1");
        assertThat(Topics.types(TOPIC, id(unconfirmed))).containsExactly("appointment.requested.v1");
        assertThat(ok(asManager().get(path(appointment))).has("remindedAt")).isTrue();
    }

    private void sweepTwiceAtOnce() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(new ReminderSweep(reminders)::remind);
            threads.submit(new ReminderSweep(reminders)::remind);
        }
    }

    private static OffsetDateTime inHours(int hours) {
        return OffsetDateTime.ofInstant(Instant.now().plus(Duration.ofHours(hours)), ZoneOffset.UTC);
    }

    private List<JsonNode> found(String query) {
        return asAdmin().everyItem(PATH + "?" + query);
    }

    private Api asAdmin() {
        return as(Role.ADMIN, null);
    }

    private static List<JsonNode> items(JsonNode page) {
        return page.path("items").valueStream().toList();
    }

    private static List<String> starts(List<JsonNode> slots) {
        return slots.stream().map(slot -> slot.path("start").asString()).toList();
    }
}
