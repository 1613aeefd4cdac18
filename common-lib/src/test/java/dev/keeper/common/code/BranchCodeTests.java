package dev.keeper.common.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.support.DefaultConversionService;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class BranchCodeTests {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PHL",
                "phl",
                "Phl",
                " phl ",
                "\tphl\n",
                "\u00a0phl\u202f",
                "\ufeffphl",
                "p\u200bhl",
                "\uff30\uff28\uff2c",
                "\u3000\uff50\uff48\uff4c"
            })
    void oneCodeHasOneForm(String typed) {
        assertThat(BranchCode.of(typed)).isEqualTo(new BranchCode("PHL")).hasToString("PHL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "P", "PHILADE", "PH1", "P HL", "PH-L", "PHL;", "\u0420HL", "PHL\u0000"})
    void whatIsNoCodeIsRefused(String typed) {
        assertThatThrownBy(() -> BranchCode.of(typed))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("two to six letters");
    }

    @Test
    void aCodeIsAlwaysInItsForm() {
        assertThatThrownBy(() -> new BranchCode("phl")).isInstanceOf(Invalid.class);
    }

    @Test
    void inJsonItIsText() {
        assertThat(JSON.readValue("{\"branch\":\" phl \"}", Body.class)).isEqualTo(new Body(new BranchCode("PHL")));
        assertThat(JSON.writeValueAsString(new Body(new BranchCode("PHL")))).isEqualTo("{\"branch\":\"PHL\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"branch\":null}", "{\"branch\":\"\"}", "{\"branch\":\"  \"}"})
    void inJsonABlankIsNothing(String json) {
        assertThat(JSON.readValue(json, Body.class)).isEqualTo(new Body(null));
    }

    @Test
    void inJsonWhatIsNoCodeIsRefusedWhereItStands() {
        assertThatThrownBy(() -> JSON.readValue("{\"branch\":\"P\"}", Body.class))
                .isInstanceOfSatisfying(JacksonException.class, refused -> {
                    assertThat(refused).hasCauseInstanceOf(Invalid.class);
                    assertThat(refused.getPath().getFirst().getPropertyName()).isEqualTo("branch");
                });
    }

    @Test
    void parametersGoThroughTheSameDoor() {
        var conversion = new DefaultConversionService();

        assertThat(conversion.convert(" phl ", BranchCode.class)).isEqualTo(new BranchCode("PHL"));
        assertThatThrownBy(() -> conversion.convert("", BranchCode.class))
                .isInstanceOf(ConversionFailedException.class)
                .hasCauseInstanceOf(Invalid.class);
    }

    @Test
    void noCodeIsNoText() {
        assertThat(Code.textOf(null)).isNull();
        assertThat(Code.textOf(new BranchCode("PHL"))).isEqualTo("PHL");
    }

    record Body(@Nullable BranchCode branch) {}
}
