package dev.keeper.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServicePortsTests {

    @Test
    void noTwoServicesGetTheSamePort() {
        var found = List.of(21_000, 21_000, 21_001, 21_001, 21_002, 21_003, 21_000, 21_004)
                .iterator();
        var ports = new ServicePorts(0, found::next);

        ports.choose();

        assertThat(portsOfAll(ports)).doesNotHaveDuplicates();
    }

    @Test
    void thePortThatUsersHaveAskedForStays() {
        var found = List.of(21_000, 21_001, 21_002, 21_003, 21_004, 21_005, 21_006, 21_007)
                .iterator();
        var ports = new ServicePorts(8080, found::next);
        ports.choose();
        var before = portsOfAll(ports);

        ports.choose();

        assertThat(ports.of(KeeperService.GATEWAY)).isEqualTo(8080);
        assertThat(ports.canChange(KeeperService.GATEWAY)).isFalse();
        assertThat(ports.canChange(KeeperService.AUTH)).isTrue();
        assertThat(portsOfAll(ports)).containsOnlyOnce(8080).doesNotContain(before.getFirst());
    }

    private static List<Integer> portsOfAll(ServicePorts ports) {
        return Stream.of(KeeperService.values()).map(ports::of).toList();
    }
}
