package dev.keeper.inventory.reorder.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.common.code.BranchCode;
import dev.keeper.inventory.reorder.ReorderRule;
import dev.keeper.inventory.reorder.TargetNotAboveMinimum;
import org.junit.jupiter.api.Test;

class ReorderRuleTests {

    @Test
    void theTargetIsAboveTheMinimumFromTheBeginningAndAfterEveryChange() {
        var rule = ReorderRule.ofVehicles("PHL", "Hyundai", null, 2, 3);

        assertThatThrownBy(() -> ReorderRule.ofVehicles("PHL", "Hyundai", null, 2, 2))
                .isInstanceOf(TargetNotAboveMinimum.class);
        assertThatThrownBy(() -> rule.redefine(3, 3)).isInstanceOf(TargetNotAboveMinimum.class);

        assertThat(rule.minimum()).isEqualTo(2);
        assertThat(rule.target()).isEqualTo(3);
    }

    @Test
    void aSecondRuleIsRefusedWithTheMakeOrModelThatHasOne() {
        assertThat(new VehicleReorderRuleExists(ReorderRule.ofVehicles("PHL", "Hyundai", null, 2, 3)))
                .hasMessageContaining("rule for Hyundai at branch PHL");
        assertThat(new VehicleReorderRuleExists(ReorderRule.ofVehicles("PHL", "Hyundai", "Santa Fe", 2, 3)))
                .hasMessageContaining("rule for Hyundai Santa Fe at branch PHL");
    }

    @Test
    void whatIsTypedAroundANameDoesNotCount() {
        var rule = new CreateVehicleReorderRuleRequest(new BranchCode("PHL"), " Hyundai ", " Santa Fe ", 2, 5).toRule();

        assertThat(rule.make()).isEqualTo("Hyundai");
        assertThat(rule.model()).isEqualTo("Santa Fe");
    }
}
