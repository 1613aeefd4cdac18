package dev.keeper.inventory.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keeper.common.problem.Invalid;
import dev.keeper.inventory.vehicle.number.Plate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PlateTests {

    @ParameterizedTest
    @CsvSource({
        "KBC 4821, KBC4821",
        "kbc-4821, KBC4821",
        "' ab 123 cd ', AB123CD",
        "M·AB 12.34, MAB1234",
        "mü–ab 12, MÜAB12",
        "\uff2b\uff22\uff23 4821, KBC4821",
        "7, 7"
    })
    void aPlateHasOneFormHoweverItIsWritten(String written, String kept) {
        assertThat(Plate.of(written)).isEqualTo(new Plate(kept)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void anEmptyPlateIsNone(String written) {
        assertThat(new JsonMapper().readValue("\"%s\"".formatted(written), Plate.class))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "AB/12", "<b>", "ABCDEFGH12345678"})
    void whatIsNoPlateIsRefused(String written) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Plate.of(written));
    }

    @Test
    void inJsonItIsText() {
        assertThat(new JsonMapper().readValue("\"kbc 4821\"", Plate.class)).isEqualTo(new Plate("KBC4821"));
        assertThat(new JsonMapper().writeValueAsString(new Plate("KBC4821"))).isEqualTo("\"KBC4821\"");
    }
}
