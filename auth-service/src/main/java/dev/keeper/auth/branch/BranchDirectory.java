package dev.keeper.auth.branch;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.problem.NotFound;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers other features' questions about branches. */
@Service
@Transactional(readOnly = true)
public class BranchDirectory {

    private final BranchRepository branches;

    BranchDirectory(BranchRepository branches) {
        this.branches = branches;
    }

    /** Returns the time zones of these branches, by code; unknown codes are left out. */
    public Map<String, ZoneId> timeZonesOf(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : branches.findByCodeIn(codes).stream()
                        .collect(Collectors.toUnmodifiableMap(Branch::code, Branch::timeZone));
    }

    /**
     * Returns the time zone of the branch.
     *
     * @throws NotFound if there is none
     */
    public ZoneId timeZoneOf(BranchCode code) {
        return branches.findByCode(code.value()).map(Branch::timeZone).orElseThrow(() -> new NotFound("branch", code));
    }
}
