package dev.keeper.auth.branch;

import dev.keeper.common.problem.NotFound;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other features want to know about branches. */
@Service
@Transactional(readOnly = true)
public class BranchDirectory {

    private final BranchRepository branches;

    BranchDirectory(BranchRepository branches) {
        this.branches = branches;
    }

    /** The time zones of the branches with these codes; a code that no branch has is missing from the answer. */
    public Map<String, ZoneId> timeZonesOf(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : branches.findByCodeIn(codes).stream()
                        .collect(Collectors.toUnmodifiableMap(Branch::code, Branch::timeZone));
    }

    /**
     * The time zone of the branch with this code.
     *
     * @throws NotFound when there is none
     */
    public ZoneId timeZoneOf(String code) {
        return branches.findByCode(code).map(Branch::timeZone).orElseThrow(() -> new NotFound("branch", code));
    }
}
