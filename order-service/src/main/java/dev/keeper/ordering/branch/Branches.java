package dev.keeper.ordering.branch;

import dev.keeper.common.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The branches that sell. */
@Service
public class Branches {

    private final JdbcClient jdbc;

    /** Those that were found once; a branch is never removed. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Branches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void register(BranchRegistered branch) {
        jdbc.sql("""
                        INSERT INTO branches (code, name, city, time_zone) VALUES (:code, :name, :city, :timeZone)
                        ON CONFLICT (code) DO UPDATE
                        SET name = excluded.name, city = excluded.city, time_zone = excluded.time_zone
                        """)
                .param("code", branch.code())
                .param("name", branch.name())
                .param("city", branch.city())
                .param("timeZone", branch.timeZone().getId())
                .update();
    }

    /** Returns the branch with the code, or empty. */
    @Transactional(readOnly = true)
    public Optional<Branch> find(String code) {
        return jdbc.sql("SELECT code, name, city, time_zone FROM branches WHERE code = :code")
                .param("code", code)
                .query(Branches::read)
                .optional();
    }

    /**
     * Returns the branch with the code.
     *
     * @throws UnknownBranch if there is none
     */
    @Transactional(readOnly = true)
    public Branch get(String code) {
        return find(code).orElseThrow(() -> new UnknownBranch(code));
    }

    /**
     * Requires that the branch exists. Those of the caller's token do, even if this service has not heard of them yet.
     *
     * <p>In no transaction of its own: it hardly ever asks the database, and a refusal is to end no batch of others.
     *
     * @throws UnknownBranch if it does not
     */
    public void requireKnown(String code, Caller caller) {
        if (known.contains(code) || caller.branches().contains(code)) {
            return;
        }
        known.addAll(Set.copyOf(
                jdbc.sql("SELECT code FROM branches").query(String.class).set()));
        if (!known.contains(code)) {
            throw new UnknownBranch(code);
        }
    }

    /** Returns every branch, sorted by code. */
    @Transactional(readOnly = true)
    public List<Branch> all() {
        return jdbc.sql("SELECT code, name, city, time_zone FROM branches ORDER BY code")
                .query(Branches::read)
                .list();
    }

    private static Branch read(ResultSet row, int number) throws SQLException {
        return new Branch(
                row.getString("code"),
                row.getString("name"),
                row.getString("city"),
                ZoneId.of(row.getString("time_zone")));
    }
}
