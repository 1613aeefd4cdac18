package dev.keeper.auth.colleague;

import dev.keeper.auth.AuthRight;
import dev.keeper.auth.Needs;
import dev.keeper.auth.OneLine;
import dev.keeper.common.code.BranchCode;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Branches")
@RestController
@RequestMapping("/api/v1/branches/{code}/colleagues")
class ColleagueController {

    private final Colleagues colleagues;

    ColleagueController(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Operation(
            operationId = "findColleagues",
            summary = "List who works at a branch, by name",
            description = "Whoever is assigned to the branch today and may sign in, with nothing but name and roles.")
    @Fails(status = 404, code = "NOT_FOUND", when = "no branch has the code")
    @Needs(AuthRight.SEE_COLLEAGUES)
    @GetMapping
    Page<ColleagueResponse> list(
            @PathVariable("code") BranchCode branch,
            @Parameter(description = "A part of the name, in any case", example = "ricci")
                    @RequestParam(required = false)
                    @Size(max = 100)
                    @OneLine
                    @Nullable
                    String q,
            PageRequest page,
            @SignedIn Caller caller) {
        return Page.of(colleagues.find(branch, q, page.cursor(), page.limit(), caller), Function.identity());
    }
}
