package dev.keeper.auth.audit;

import dev.keeper.auth.AuthRight;
import dev.keeper.auth.Needs;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Audit log", description = "Who did what")
@RestController
@RequestMapping("/api/v1/audit-entries")
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @Operation(
            operationId = "findAuditEntries",
            summary = "List who did what, newest first",
            description = "Sign-ins, failed sign-ins, sign-outs and changes; entries are never changed or removed.")
    @Needs(AuthRight.READ_AUDIT_LOG)
    @GetMapping
    Page<AuditEntryResponse> list(PageRequest page, @SignedIn Caller caller) {
        return Page.of(log.newestFirst(page.cursor(), page.limit(), caller), Function.identity());
    }
}
