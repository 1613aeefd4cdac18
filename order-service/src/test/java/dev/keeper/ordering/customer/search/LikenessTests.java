package dev.keeper.ordering.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.ordering.customer.search.CustomerDuplicates.Likeness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    @ParameterizedTest
    @CsvSource({
        "(215) 555-0100, 155550100",
        "+1 215 555 0100, 155550100",
        "5550100, 5550100",
        "55501, 55501",
        "5550, ",
    })
    void numbersOfOneLineAreComparedByTheirLastDigits(String phone, @Nullable String key) {
        assertThat(Likeness.of(null, null, null, null, phone, null).phoneKey()).isEqualTo(key);
    }

    @Test
    void taxIdsAreComparedWithoutTheirPunctuation() {
        assertThat(Likeness.of(null, null, null, null, null, "it 12-34/x").taxIdKey())
                .isEqualTo("IT1234X");
        assertThat(Likeness.of(null, null, null, null, null, " - ").taxIdKey()).isNull();
    }

    @Test
    void aCompanyIsComparedByItsOwnNameAndNotByThatOfItsContact() {
        assertThat(Likeness.of("Maria", "Rossi", "Rossi Logistics", null, null, null)
                        .nameKey())
                .isEqualTo("rossi logistics");
        assertThat(Likeness.of("Maria", "Rossi", " ", null, null, null).nameKey())
                .isEqualTo("maria rossi");
        assertThat(Likeness.of(null, "Rossi", null, null, null, null).nameKey()).isEqualTo("rossi");
    }

    @Test
    void whatIsNotKnownIsNotCompared() {
        assertThat(Likeness.of(null, " ", null, " ", null, null)).isEqualTo(new Likeness(null, null, null, null));
    }
}
