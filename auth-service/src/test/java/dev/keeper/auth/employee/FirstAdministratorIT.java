package dev.keeper.auth.employee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.auth.AuthSettings;
import dev.keeper.auth.RunningAuthService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FirstAdministratorIT extends RunningAuthService {

    @Autowired
    private EmployeeService employees;

    @Autowired
    private AuthSettings settings;

    @Test
    void theAdministratorOfTheSettingsSignsIn() {
        var me = http.as(signIn(ADMINISTRATOR)).get("/api/v1/auth/me");

        assertThat(me.string("name")).isEqualTo("Administrator");
        assertThat(me.json().path("assignments").toString()).isEqualTo("[{\"role\":\"ADMIN\"}]");
    }

    @Test
    void aLaterStartCreatesNoSecondOne() {
        new FirstAdministrator(employees, settings).afterSingletonsInstantiated();

        assertThat(jdbc.sql("SELECT count(*) FROM employees WHERE name = 'Administrator'")
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
