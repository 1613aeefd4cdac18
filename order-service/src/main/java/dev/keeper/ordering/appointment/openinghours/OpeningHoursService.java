package dev.keeper.ordering.appointment.openinghours;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.problem.Stale;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.ordering.OrderingRight;
import dev.keeper.ordering.branch.Branch;
import dev.keeper.ordering.branch.Branches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the opening hours of each branch. All callers may read them; only the branch's manager may set them. */
@Service
@Transactional
public class OpeningHoursService {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Branches branches;
    private final Clock clock;

    OpeningHoursService(JdbcClient jdbc, JsonMapper json, Branches branches, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.branches = branches;
        this.clock = clock;
    }

    /** Returns the opening hours of the branch. */
    @Transactional(readOnly = true)
    public OpeningHours of(Branch branch) {
        return find(branch.code()).hours();
    }

    @Transactional(readOnly = true)
    OpeningHoursResponse get(BranchCode code) {
        var branch = branch(code);
        var stored = find(branch.code());
        return OpeningHoursResponse.of(branch, stored.hours(), stored.version());
    }

    OpeningHoursResponse set(BranchCode code, SetOpeningHoursRequest request, ExpectedVersion expected, Caller caller) {
        OrderingRight.SET_OPENING_HOURS.require(caller, code);
        var branch = branch(code);
        var hours = request.hours();
        var stored = find(branch.code());
        expected.check(stored.version());
        int written = jdbc.sql("""
                        INSERT INTO opening_hours (branch, version, hours, changed_at, changed_by)
                        VALUES (:branch, 1, :hours::jsonb, :at, :by)
                        ON CONFLICT (branch) DO UPDATE
                        SET version = opening_hours.version + 1, hours = excluded.hours,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        WHERE opening_hours.version = :version
                        """)
                .param("branch", branch.code())
                .param("hours", json.writeValueAsString(hours))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", caller.id())
                .param("version", stored.version())
                .update();
        if (written == 0) {
            throw new Stale();
        }
        return OpeningHoursResponse.of(branch, hours, stored.version() + 1);
    }

    private Branch branch(BranchCode code) {
        return branches.find(code.value()).orElseThrow(() -> new NotFound("branch", code));
    }

    private Stored find(String code) {
        return jdbc.sql("SELECT version, hours FROM opening_hours WHERE branch = :branch")
                .param("branch", code)
                .query(this::read)
                .optional()
                .orElse(new Stored(0, OpeningHours.USUAL));
    }

    private Stored read(ResultSet row, int number) throws SQLException {
        return new Stored(row.getLong("version"), json.readValue(row.getString("hours"), OpeningHours.class));
    }

    private record Stored(long version, OpeningHours hours) {}
}
