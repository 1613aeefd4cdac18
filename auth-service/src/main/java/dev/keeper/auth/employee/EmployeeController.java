package dev.keeper.auth.employee;

import dev.keeper.auth.AuthRight;
import dev.keeper.auth.Needs;
import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.idempotency.Answer;
import dev.keeper.common.idempotency.Attempt;
import dev.keeper.common.idempotency.Execution;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Employees", description = "Who works here, and as what at which branch")
@RestController
@RequestMapping("/api/v1/employees")
class EmployeeController {

    private final EmployeeService employees;
    private final Execution execution;

    EmployeeController(EmployeeService employees, Execution execution) {
        this.employees = employees;
        this.execution = execution;
    }

    @Operation(
            operationId = "createEmployee",
            summary = "Create an employee",
            description = "With a password and assignments.")
    @Fails(status = 409, code = "EMAIL_TAKEN")
    @Fails(status = 422, code = "PASSWORD_REFUSED", when = "the password breaks the rules for passwords")
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = EmployeeResponse.class)))
    @Needs(AuthRight.CREATE_EMPLOYEES)
    @PostMapping
    Answer<?> create(@Valid @RequestBody CreateEmployeeRequest request, @SignedIn Caller caller, Attempt attempt) {
        var passwordHash = employees.hashPassword(request, caller);
        return execution.carryOut(attempt, () -> created(employees.create(request, passwordHash, caller)));
    }

    @Operation(
            operationId = "findEmployees",
            summary = "List employees by name",
            description = "Who sees those of a branch sees all who are, were or will be assigned to it.")
    @Needs(AuthRight.SEE_EMPLOYEES)
    @GetMapping
    Page<EmployeeResponse> list(
            @RequestParam(required = false) @Nullable BranchCode branch, PageRequest page, @SignedIn Caller caller) {
        return Page.of(employees.list(Code.textOf(branch), page.cursor(), page.limit(), caller), Function.identity());
    }

    @Operation(operationId = "getEmployee", summary = "Show an employee", description = "Only one who is in the list.")
    @Needs(AuthRight.SEE_EMPLOYEES)
    @GetMapping("/{id}")
    EmployeeResponse find(@PathVariable UUID id, @SignedIn Caller caller) {
        return employees.find(id, caller);
    }

    private static Answer<EmployeeResponse> created(EmployeeResponse employee) {
        return Answer.created(URI.create("/api/v1/employees/" + employee.id()), employee);
    }
}
