package dev.keeper.ordering.order.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockRejectedTests {

    private static final UUID ORDER = UUID.fromString("01997c1f-6a00-7000-8000-000000000001");

    @Test
    void theReasonOfOneLineIsThatOfTheOrder() {
        assertThat(rejected(line("It is sold.")).verdict().reason()).isEqualTo("It is sold.");
    }

    @Test
    void ofSeveralReasonsTheFirstIsToldAndTheOthersAreCounted() {
        var verdict = rejected(line("It is sold."), line("It is reserved."), line("There is none."))
                .verdict();

        assertThat(verdict.reason()).isEqualTo("It is sold. (and 2 more)");
        assertThat(verdict.refusals()).hasSize(3);
    }

    @Test
    void aRefusalWithoutAReasonIsOneAllTheSame() {
        assertThat(rejected().verdict().reason()).isEqualTo("The stock gave no reason.");
    }

    @Test
    void ofALineThatIsRefusedTwiceTheFirstRefusalStands() {
        var line = line("It is sold.");
        var again = new StockRejected.Line(line.lineId(), "OTHER", "Another reason.", null, null);

        assertThat(rejected(line, again).verdict().refusals().get(line.lineId()))
                .extracting(refusal -> refusal.code())
                .isEqualTo("VEHICLE_SOLD");
    }

    private static StockRejected rejected(StockRejected.Line... lines) {
        return new StockRejected(ORDER, List.of(lines));
    }

    private static StockRejected.Line line(String message) {
        return new StockRejected.Line(UUID.randomUUID(), "VEHICLE_SOLD", message, null, null);
    }
}
