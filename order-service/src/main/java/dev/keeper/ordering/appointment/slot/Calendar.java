package dev.keeper.ordering.appointment.slot;

import dev.keeper.ordering.appointment.openinghours.OpeningHoursService;
import dev.keeper.ordering.appointment.openinghours.TimeSlot;
import dev.keeper.ordering.branch.Branch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds when vehicles and employees are free.
 *
 * <p>A database constraint prevents double bookings. Transactions that want the same vehicle or employee still wait for
 * each other here. The later one then finds the slot taken and can suggest the next free ones, instead of failing in
 * the database.
 */
@Component
public class Calendar {

    private static final int SUGGESTIONS = 3;
    private static final int DAYS_AHEAD = 14;
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final OpeningHoursService openingHours;
    private final Clock clock;

    Calendar(JdbcClient jdbc, OpeningHoursService openingHours, Clock clock) {
        this.jdbc = jdbc;
        this.openingHours = openingHours;
        this.clock = clock;
    }

    /**
     * The vehicle and the employee whose time an appointment takes.
     *
     * @param except the appointment itself, which does not conflict with its own change
     */
    public record Claim(
            @Nullable String vin,
            @Nullable UUID employeeId,
            @Nullable UUID except) {

        private List<String> keys() {
            return Stream.of(
                            vin == null ? "" : "appointment:vehicle:" + vin,
                            employeeId == null ? "" : "appointment:employee:" + employeeId)
                    .filter(key -> !key.isEmpty())
                    .toList();
        }
    }

    /**
     * Requires that the branch is open during the whole slot.
     *
     * @throws OutsideOpeningHours if it is not
     */
    public void requireOpen(Branch branch, TimeSlot slot) {
        if (!openingHours.of(branch).cover(slot, branch.timeZone())) {
            throw new OutsideOpeningHours(branch.code());
        }
    }

    /**
     * Claims the slot: locks vehicle and employee until the current transaction ends.
     *
     * @throws SlotTaken if either has another appointment at that time
     */
    public void claim(Branch branch, TimeSlot slot, Claim claim) {
        if (claim.keys().isEmpty()) {
            return;
        }
        lock(claim.keys());
        var taken = new ArrayList<SlotTaken.Resource>();
        if (claim.vin() != null
                && !busy(new Claim(claim.vin(), null, claim.except()), slot).isEmpty()) {
            taken.add(SlotTaken.Resource.VEHICLE);
        }
        if (claim.employeeId() != null
                && !busy(new Claim(null, claim.employeeId(), claim.except()), slot)
                        .isEmpty()) {
            taken.add(SlotTaken.Resource.EMPLOYEE);
        }
        if (!taken.isEmpty()) {
            throw new SlotTaken(taken, nextFree(branch, slot, claim));
        }
    }

    /** Locks in sorted order, so that two transactions that want the same pair cannot deadlock. */
    private void lock(List<String> keys) {
        jdbc.sql("""
                        SELECT pg_advisory_xact_lock(key) FROM (
                            SELECT hashtextextended(name, 0) AS key FROM unnest(:names) AS name ORDER BY 1 OFFSET 0) keys
                        """)
                .param("names", keys.toArray(String[]::new))
                .query((row, number) -> number)
                .list();
    }

    private List<TimeSlot> nextFree(Branch branch, TimeSlot wanted, Claim claim) {
        var now = clock.instant();
        var from = wanted.start().isBefore(now) ? now : wanted.start();
        var firstDay = LocalDate.ofInstant(from, branch.timeZone());
        return freeTime(branch, firstDay, firstDay.plusDays(DAYS_AHEAD), claim)
                .slots(wanted.length(), from)
                .limit(SUGGESTIONS)
                .toList();
    }

    /** Returns the future slots of a day in which vehicle and employee are both free. */
    public List<TimeSlot> freeOn(Branch branch, LocalDate day, Duration length, Claim claim) {
        return freeTime(branch, day, day, claim).slots(length, clock.instant()).toList();
    }

    private FreeTime freeTime(Branch branch, LocalDate first, LocalDate last, Claim claim) {
        var hours = openingHours.of(branch);
        var open = first.datesUntil(last.plusDays(1))
                .flatMap(day -> hours.on(day, branch.timeZone()).stream())
                .toList();
        if (open.isEmpty()) {
            return new FreeTime(List.of(), List.of());
        }
        var whole = new TimeSlot(open.getFirst().start(), open.getLast().end().plus(ONE_DAY));
        return new FreeTime(open, busy(claim, whole));
    }

    private List<TimeSlot> busy(Claim claim, TimeSlot within) {
        var ways = new ArrayList<String>();
        if (claim.vin() != null) {
            ways.add(way("vin = :vin"));
        }
        if (claim.employeeId() != null) {
            ways.add(way("employee_id = :employeeId"));
        }
        if (ways.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("SELECT * FROM (%s) busy ORDER BY starts_at".formatted(String.join(" UNION ALL ", ways)))
                .param("vin", claim.vin())
                .param("employeeId", claim.employeeId())
                .param("start", databaseTime(within.start()))
                .param("end", databaseTime(within.end()))
                .param("except", claim.except())
                .query(Calendar::read)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static String way(String condition) {
        return """
                SELECT starts_at, ends_at FROM appointments
                WHERE %s AND status IN ('REQUESTED', 'CONFIRMED')
                    AND tstzrange(starts_at, ends_at) && tstzrange(:start, :end)
                    AND id IS DISTINCT FROM :except::uuid
                """.formatted(condition);
    }

    private static TimeSlot read(ResultSet row, int number) throws SQLException {
        return new TimeSlot(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime databaseTime(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
