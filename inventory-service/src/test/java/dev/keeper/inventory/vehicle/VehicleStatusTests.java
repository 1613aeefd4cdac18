package dev.keeper.inventory.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VehicleStatusTests {

    @Test
    void onlyAnAvailableCarIsReserved() {
        for (var status : VehicleStatus.values()) {
            boolean allowed = status == VehicleStatus.AVAILABLE || status == VehicleStatus.IN_TRANSFER;
            assertThat(status.mayBecome(VehicleStatus.RESERVED))
                    .as(status.name())
                    .isEqualTo(allowed);
        }
    }

    @Test
    void onlyAReservedCarIsSold() {
        for (var status : VehicleStatus.values()) {
            assertThat(status.mayBecome(VehicleStatus.SOLD))
                    .as(status.name())
                    .isEqualTo(status == VehicleStatus.RESERVED);
        }
    }

    @Test
    void nothingComesBackFromWholesaleOrWriteOff() {
        for (var next : VehicleStatus.values()) {
            assertThat(VehicleStatus.WHOLESALED.mayBecome(next)).isFalse();
            assertThat(VehicleStatus.WRITTEN_OFF.mayBecome(next)).isFalse();
        }
    }
}
