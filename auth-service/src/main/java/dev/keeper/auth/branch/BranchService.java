package dev.keeper.auth.branch;

import dev.keeper.auth.AuthRight;
import dev.keeper.auth.audit.AuditAction;
import dev.keeper.auth.audit.AuditActor;
import dev.keeper.auth.audit.AuditLog;
import dev.keeper.common.code.BranchCode;
import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class BranchService {

    private static final PagedQuery<BranchResponse> BY_CODE = PagedQuery.of(
            """
            SELECT code, name, city, country, time_zone,
                ARRAY(SELECT region FROM branch_regions WHERE branch_id = branches.id ORDER BY region COLLATE "C") AS regions
            FROM branches
            """, Keyset.<BranchResponse>ascending().text("code", BranchResponse::code), BranchResponse::from);

    private final BranchRepository branches;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final AuditLog audit;

    BranchService(BranchRepository branches, JdbcClient jdbc, Outbox outbox, AuditLog audit) {
        this.branches = branches;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    BranchResponse register(RegisterBranchRequest request, Caller caller) {
        AuthRight.REGISTER_BRANCHES.requireEverywhere(caller);
        var branch = request.toBranch();
        requireFreeCode(branch.code());
        requireFreeRegions(branch.regions());
        branches.saveAndFlush(branch);
        outbox.publish(BranchRegistered.from(branch));
        audit.record(AuditAction.BRANCH_REGISTERED, AuditActor.of(caller), "branch " + branch.code(), null);
        return BranchResponse.from(branch);
    }

    @Transactional(readOnly = true)
    BranchResponse find(BranchCode code) {
        return branches.findByCode(code.value())
                .map(BranchResponse::from)
                .orElseThrow(() -> new NotFound("branch", code));
    }

    @Transactional(readOnly = true)
    Slice<BranchResponse> list(@Nullable Cursor cursor, int limit) {
        return BY_CODE.read(jdbc, new Conditions(), limit, cursor);
    }

    private void requireFreeCode(String code) {
        if (branches.findByCode(code).isPresent()) {
            throw new BranchCodeTaken(code);
        }
    }

    private void requireFreeRegions(Collection<String> regions) {
        if (regions.isEmpty()) {
            return;
        }
        branches.findByRegions(regions).stream().findFirst().ifPresent(other -> {
            var region = other.regions().stream().filter(regions::contains).findFirst();
            throw new RegionTaken(region.orElseThrow(), other.code());
        });
    }
}
