package dev.keeper.common.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadLetterControllerTests {

    @Test
    void theIdOfAnOperationNamesTheServiceAndStaysSoWhenItIsDescribedAgain() {
        var id = DeadLetterController.operationId("findDeadLetters", "inventory-service");

        assertThat(id).isEqualTo("findInventoryDeadLetters");
        assertThat(DeadLetterController.operationId(id, "inventory-service")).isEqualTo(id);
    }
}
