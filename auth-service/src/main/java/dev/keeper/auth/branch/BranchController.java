package dev.keeper.auth.branch;

import dev.keeper.auth.AuthRight;
import dev.keeper.auth.Needs;
import dev.keeper.common.code.BranchCode;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Branches", description = "Where stock is held and sold")
@RestController
@RequestMapping("/api/v1/branches")
class BranchController {

    private final BranchService branches;

    BranchController(BranchService branches) {
        this.branches = branches;
    }

    @Operation(operationId = "registerBranch", summary = "Register a branch")
    @Fails(status = 409, code = "BRANCH_CODE_TAKEN")
    @Fails(status = 409, code = "REGION_TAKEN", when = "another branch has one of the regions")
    @Needs(AuthRight.REGISTER_BRANCHES)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BranchResponse> register(
            @Valid @RequestBody RegisterBranchRequest request, @SignedIn Caller caller) {
        var branch = branches.register(request, caller);
        return ResponseEntity.created(URI.create("/api/v1/branches/" + branch.code()))
                .body(branch);
    }

    @Operation(operationId = "findBranches", summary = "List the branches by code")
    @NeedsNoRight
    @GetMapping
    Page<BranchResponse> list(PageRequest page) {
        return Page.of(branches.list(page.cursor(), page.limit()), Function.identity());
    }

    @Operation(operationId = "getBranch", summary = "Show a branch")
    @Fails(status = 404, code = "NOT_FOUND", when = "no branch has the code")
    @NeedsNoRight
    @GetMapping("/{code}")
    BranchResponse find(@PathVariable("code") BranchCode branch) {
        return branches.find(branch);
    }
}
