package dev.keeper.auth.employee;

import dev.keeper.auth.OneLine;
import dev.keeper.common.code.BranchCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

@Schema(description = "An employee to create")
record CreateEmployeeRequest(
        @Schema(example = "Anna Ricci") @NotBlank @Size(max = 100) @OneLine
        String name,

        @Schema(description = "Kept in lower case; no two employees have the same", example = "anna.phl@dgauto.example")
        @NotNull
        @Size(max = EmailAddress.MAX_LENGTH)
        @Pattern(regexp = EmailAddress.PATTERN, message = "must be an e-mail address")
        String email,

        @Schema(
                description = "12 to 128 characters of any kind, none of the passwords that are tried first",
                format = "password",
                example = "drive-DGAuto-2026")
        @NotNull
        String password,

        @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull AssignmentRequest> assignments) {

    Set<String> branches() {
        return assignments.stream()
                .map(AssignmentRequest::branch)
                .filter(Objects::nonNull)
                .map(BranchCode::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Omits the password, which must not reach a log. */
    @Override
    public String toString() {
        return "CreateEmployeeRequest[name=%s]".formatted(name);
    }
}
