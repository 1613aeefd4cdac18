package dev.keeper.inventory.branch;

import dev.keeper.common.code.BranchCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The branches that may hold stock. */
@Service
public class Branches {

    private final JdbcClient jdbc;

    /** The codes of branches found so far. Entries stay valid because a branch is never removed. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Branches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void register(BranchRegistered branch) {
        jdbc.sql("""
            INSERT INTO branches (code, name, city) VALUES (:code, :name, :city)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, city = excluded.city
            """)
                .param("code", branch.code())
                .param("name", branch.name())
                .param("city", branch.city())
                .update();
        jdbc.sql("""
            INSERT INTO branch_regions (region, branch_code) SELECT unnest(:regions), :code
            ON CONFLICT (region) DO UPDATE SET branch_code = excluded.branch_code
            """)
                .param("regions", branch.regions().toArray(String[]::new))
                .param("code", branch.code())
                .update();
    }

    /**
     * Checks that the branch exists. Opens no transaction, because the answer is nearly always cached.
     *
     * @throws UnknownBranch if it does not
     */
    public void requireKnown(BranchCode branch) {
        var code = branch.value();
        if (known.contains(code)) {
            return;
        }
        known.addAll(codes());
        if (!known.contains(code)) {
            throw new UnknownBranch(code);
        }
    }

    /** Returns the codes of all branches. */
    @Transactional(readOnly = true)
    public Set<String> codes() {
        return Set.copyOf(
                jdbc.sql("SELECT code FROM branches").query(String.class).set());
    }

    /** Returns the branch to which the listings of each region belong, by the region's lower-case name. */
    @Transactional(readOnly = true)
    public Map<String, String> codesByRegion() {
        var codes = new HashMap<String, String>();
        jdbc.sql("SELECT region, branch_code FROM branch_regions").query(row -> {
            codes.put(row.getString("region"), row.getString("branch_code"));
        });
        return Map.copyOf(codes);
    }
}
