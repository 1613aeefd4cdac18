package dev.keeper.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A branch code means the same in capitals and in small letters, with blanks around it, wherever it is sent. */
class CodesIT extends RunningAuthService {

    @BeforeEach
    void openABranch() {
        ensureBranch("EAST");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/branches/EAST, /api/v1/branches/%20east%20",
        "/api/v1/branches/EAST/colleagues, /api/v1/branches/%20east%20/colleagues",
        "/api/v1/employees?branch=EAST, /api/v1/employees?branch=%20east%20"
    })
    void readingFindsTheSame(String inCapitals, String asTyped) {
        var caller = http.as(administrator());
        var expected = caller.get(inCapitals).requireStatus(200).json();

        assertThat(caller.get(asTyped).requireStatus(200).json()).isEqualTo(expected);
    }

    @Test
    void aBranchIsRegisteredInCapitals() {
        var code = newCode();

        var registered = http.as(administrator())
                .post("/api/v1/branches", branch(" %s ".formatted(code.toLowerCase()), List.of()))
                .requireStatus(201);

        assertThat(registered.string("code")).isEqualTo(code);
        assertThat(registered.header("Location")).isEqualTo("/api/v1/branches/" + code);
        http.as(administrator())
                .post("/api/v1/branches", branch(code, List.of()))
                .requireProblem(409, "BRANCH_CODE_TAKEN", code);
    }

    @Test
    void anEmployeeIsAssignedToTheBranch() {
        var employee = http.as(administrator())
                .post(
                        "/api/v1/employees",
                        Map.of(
                                "name",
                                "Anna",
                                "email",
                                newEmail(),
                                "password",
                                PASSWORD,
                                "assignments",
                                List.of(Map.of("role", "SALESPERSON", "branch", " east "))))
                .requireStatus(201);

        assertThat(employee.json().path("assignments").path(0).path("branch").asString())
                .isEqualTo("EAST");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/branches/E1", "/api/v1/branches/E1/colleagues"})
    void whatIsNoCodeNamesNoBranch(String path) {
        http.as(administrator()).get(path).requireProblem(404, "NOT_FOUND", "There is no branch E1.");
    }
}
