package dev.keeper.ordering.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.testing.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Concurrent requests for the same vehicle or the same employee. */
class AppointmentRaceIT extends RunningAppointments {

    private static final int CROWD = 64;

    @Test
    void ofManyWhoWantTheSameSlotOneGetsItAndTheOthersHearOfTheNextFreeOnes() throws Exception {
        var vin = aVin();
        var manager = asManager();

        var answers = allAtOnce(IntStream.range(0, CROWD)
                .<Callable<Answer>>mapToObj(one -> () -> manager.post(PATH, testDrive(vin, monday("10:00"))))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(refused -> {
            assertThat(refused.code()).isEqualTo("SLOT_TAKEN");
            assertThat(refused.json().path("taken").path(0).asString()).isEqualTo("VEHICLE");
            assertThat(starts(refused)).containsExactly(monday("11:00"), monday("12:00"), monday("13:00"));
        });
        assertThat(openAppointmentsOf(vin)).isEqualTo(1);
    }

    @Test
    void ofManyWhoWantOverlappingSlotsOfAnEmployeeNoTwoGetThem() throws Exception {
        var employee = UUID.randomUUID();
        var manager = asManager();

        var answers = allAtOnce(IntStream.range(0, CROWD)
                .<Callable<Answer>>mapToObj(one ->
                        () -> manager.post(PATH, visit(employee, monday("09:00").plus(Duration.ofMinutes(5L * one)))))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(jdbc.sql("""
                                SELECT count(*) FROM appointments a JOIN appointments b
                                ON a.id < b.id AND a.employee_id = b.employee_id
                                    AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
                                WHERE a.employee_id = :employee
                                """)
                        .param("employee", employee)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void twoCarsAndTwoColleaguesInEveryCombinationBlockNobody() throws Exception {
        var cars = List.of(aVin(), aVin());
        var colleagues = List.of(UUID.randomUUID(), UUID.randomUUID());
        var manager = asManager();

        var answers = allAtOnce(IntStream.range(0, CROWD)
                .<Callable<Answer>>mapToObj(one -> () -> manager.post(
                        PATH,
                        booking(
                                "PHL",
                                "TEST_DRIVE",
                                monday("10:00"),
                                monday("11:00"),
                                ",'vin':'%s','employeeId':'%s','employeeName':'Anna Keller'"
                                        .formatted(cars.get(one % 2), colleagues.get(one / 2 % 2)))))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSizeBetween(1, 2);
    }

    @Test
    void ofManyWhoMoveTheirAppointmentsToTheSameSlotOneGetsIt() throws Exception {
        var vin = aVin();
        var manager = asManager();
        var appointments = new ArrayList<String>();
        for (int day = 0; day < 5; day++) {
            for (var time : List.of("09:00", "11:00", "13:00")) {
                appointments.add(path(booked(manager, testDrive(vin, at(MONDAY.plusDays(day), time)))));
            }
        }
        var wanted = at(MONDAY.plusDays(5), "10:00");

        var answers = allAtOnce(appointments.stream()
                .<Callable<Answer>>map(one -> () -> manager.post(one + "/reschedule", slot(wanted)))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(openAppointmentsOf(vin)).isEqualTo(appointments.size());
    }

    @Test
    void twoWhoSwapTheirSlotsAtOnceEndWithTwoSlots() throws Exception {
        var vin = aVin();
        var manager = asManager();
        var first = booked(manager, testDrive(vin, monday("09:00")));
        var second = booked(manager, testDrive(vin, monday("10:00")));

        var answers = allAtOnce(List.of(
                () -> manager.post(path(first) + "/reschedule", slot(monday("10:00"))),
                () -> manager.post(path(second) + "/reschedule", slot(monday("09:00")))));

        assertThat(answers).extracting(Answer::status).containsOnly(409);
        assertThat(openAppointmentsOf(vin)).isEqualTo(2);
    }

    @Test
    void theDatabaseItselfRefusesTwoAtATime() {
        var vin = aVin();
        var employee = UUID.randomUUID();
        insert(vin, null, "CONFIRMED", monday("10:00"));
        insert(null, employee, "REQUESTED", monday("10:00"));

        insert(vin, employee, "CANCELLED", monday("10:30"));
        insert(vin, employee, "CONFIRMED", monday("11:00"));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> insert(vin, null, "REQUESTED", monday("10:30")))
                .withMessageContaining("ex_appointments_vehicle_once_at_a_time");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> insert(null, employee, "CONFIRMED", monday("09:30")))
                .withMessageContaining("ex_appointments_employee_once_at_a_time");
    }

    private void insert(@Nullable String vin, @Nullable UUID employee, String status, Instant start) {
        jdbc.sql("""
                        INSERT INTO appointments (id, version, branch, kind, status, customer_name, vin, employee_id,
                            employee_name, starts_at, ends_at, created_at, created_by_id, created_by_name)
                        VALUES (uuidv7(), 0, 'PHL', 'VISIT', :status, 'Maria Rossi', :vin, :employee::uuid,
                            CASE WHEN :employee::uuid IS NULL THEN NULL ELSE 'Anna' END, :start,
                            :start + interval '1 hour', now(), uuidv7(), 'Test')
                        """)
                .param("vin", vin)
                .param("employee", employee)
                .param("status", status)
                .param("start", OffsetDateTime.ofInstant(start, ZoneOffset.UTC))
                .update();
    }

    private int openAppointmentsOf(String vin) {
        return jdbc.sql("SELECT count(*) FROM appointments WHERE vin = :vin AND status IN ('REQUESTED', 'CONFIRMED')")
                .param("vin", vin)
                .query(Integer.class)
                .single();
    }

    static List<Instant> starts(Answer refused) {
        var starts = new ArrayList<Instant>();
        refused.json()
                .path("nextFree")
                .forEach(free -> starts.add(Instant.parse(free.path("start").asString())));
        return starts;
    }

    private static List<Answer> allAtOnce(List<Callable<Answer>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
