package dev.keeper.inventory.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.inventory.vehicle.status.Step;
import dev.keeper.inventory.vehicle.status.VehicleStatus;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VehicleStatusTests {

    private static final Set<String> ALLOWED = Set.of(
            "ORDERED > IN_TRANSIT",
            "IN_TRANSIT > PREPARATION",
            "IN_TRANSIT > AVAILABLE",
            "PREPARATION > AVAILABLE",
            "AVAILABLE > RESERVED",
            "AVAILABLE > IN_TRANSFER",
            "AVAILABLE > WHOLESALED",
            "AVAILABLE > WRITTEN_OFF",
            "RESERVED > AVAILABLE",
            "RESERVED > SOLD",
            "RESERVED > IN_TRANSFER",
            "IN_TRANSFER > AVAILABLE",
            "IN_TRANSFER > RESERVED",
            "SOLD > AVAILABLE",
            "SOLD > DELIVERED",
            "DELIVERED > RETURNED",
            "RETURNED > PREPARATION");

    static Stream<Arguments> allPairs() {
        return Stream.of(VehicleStatus.values())
                .flatMap(from -> Stream.of(VehicleStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void aCarGoesOnlyWhereTheTableLeads(VehicleStatus from, VehicleStatus to) {
        assertThat(from.mayBecome(to)).isEqualTo(ALLOWED.contains("%s > %s".formatted(from, to)));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void everyStepIsInTheTable(Step step) {
        assertThat(step.from().mayBecome(step.to())).isTrue();
    }

    @Test
    void aCarCountsAsOneOnHandWhileItIsThere() {
        assertThat(Arrays.stream(VehicleStatus.values()).filter(VehicleStatus::isOnHand))
                .containsExactly(
                        VehicleStatus.PREPARATION,
                        VehicleStatus.AVAILABLE,
                        VehicleStatus.RESERVED,
                        VehicleStatus.IN_TRANSFER,
                        VehicleStatus.RETURNED);
    }

    @Test
    void aCarIsEnteredWhereItMayBeginItsWay() {
        assertThat(Arrays.stream(VehicleStatus.values()).filter(VehicleStatus::isInitial))
                .containsExactly(
                        VehicleStatus.ORDERED,
                        VehicleStatus.IN_TRANSIT,
                        VehicleStatus.PREPARATION,
                        VehicleStatus.AVAILABLE);
    }
}
