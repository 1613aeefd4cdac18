package dev.keeper.inventory.reorder.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.inventory.reorder.part.TargetNotAboveMinimum;
import org.junit.jupiter.api.Test;

class VehicleReorderRuleTests {

    @Test
    void theTargetIsAboveTheMinimumFromTheBeginningAndAfterEveryChange() {
        var rule = new VehicleReorderRule("PHL", "Hyundai", null, 2, 3);

        assertThatThrownBy(() -> new VehicleReorderRule("PHL", "Hyundai", null, 2, 2))
                .isInstanceOf(TargetNotAboveMinimum.class);
        assertThatThrownBy(() -> rule.redefine(3, 3)).isInstanceOf(TargetNotAboveMinimum.class);

        assertThat(rule.minimum()).isEqualTo(2);
        assertThat(rule.target()).isEqualTo(3);
    }

    @Test
    void aRuleIsAboutAMakeOrOneModelOfIt() {
        assertThat(new VehicleReorderRule("PHL", "Hyundai", null, 2, 3).cars()).isEqualTo("Hyundai");
        assertThat(new VehicleReorderRule("PHL", "Hyundai", "Santa Fe", 2, 3).cars())
                .isEqualTo("Hyundai Santa Fe");
    }

    @Test
    void whatIsTypedAroundANameDoesNotCount() {
        var rule = new CreateVehicleReorderRuleRequest("PHL", " Hyundai ", " Santa Fe ", 2, 5).toRule();

        assertThat(rule.make()).isEqualTo("Hyundai");
        assertThat(rule.model()).isEqualTo("Santa Fe");
    }
}
