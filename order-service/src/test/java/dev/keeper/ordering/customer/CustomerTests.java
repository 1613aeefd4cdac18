package dev.keeper.ordering.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerTests {

    @Test
    void aPrivatePersonIsCalledByFirstAndLastName() {
        assertThat(register(CustomerKind.PRIVATE, " Maria ", "Rossi", null).name())
                .isEqualTo("Maria Rossi");
    }

    @Test
    void aCompanyIsCalledByItsNameAndMayHaveAContactPerson() {
        var company = register(CustomerKind.COMPANY, "Maria", "Rossi", "Rossi Autos");

        assertThat(company.name()).isEqualTo("Rossi Autos");
        assertThat(company.lastName()).isEqualTo("Rossi");
    }

    @Test
    void aPrivatePersonNeedsBothNames() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> register(CustomerKind.PRIVATE, "Maria", "  ", null));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> register(CustomerKind.PRIVATE, null, "Rossi", null));
    }

    @Test
    void aPrivatePersonHasNoCompanyName() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> register(CustomerKind.PRIVATE, "Maria", "Rossi", "Rossi Autos"));
    }

    @Test
    void aCompanyNeedsItsName() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> register(CustomerKind.COMPANY, "Maria", "Rossi", null));
    }

    private static Customer register(
            CustomerKind kind, @Nullable String first, @Nullable String last, @Nullable String company) {
        return Customer.register(TestCustomers.details(kind, first, last, company), TestCustomers.registration());
    }
}
