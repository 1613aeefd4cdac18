package dev.keeper.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoGroupTests {

    private static final String VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    @Test
    void twelveEmployeesFillAllRoles() {
        assertThat(DemoGroup.employees()).hasSize(12);
        assertThat(DemoGroup.employees())
                .extracting(DemoGroup.Employee::role)
                .contains(
                        "ADMIN",
                        "AREA_MANAGER",
                        "BRANCH_MANAGER",
                        "SALES_MANAGER",
                        "SALESPERSON",
                        "ASSISTANT",
                        "PARTS_CLERK",
                        "TECHNICIAN");
        assertThat(DemoGroup.employees()).extracting(DemoGroup.Employee::email).doesNotHaveDuplicates();
    }

    @Test
    void noRegionBelongsToTwoBranchesAndNoneIsMissing() {
        var regions = DemoGroup.BRANCHES.stream()
                .flatMap(branch -> branch.regions().stream())
                .toList();

        assertThat(regions).doesNotHaveDuplicates().contains("ontario").hasSize(52);
    }

    @Test
    void everyBranchHasCars() {
        var states = listings().stream().map(row -> row.get(9)).toList();

        assertThat(DemoGroup.BRANCHES)
                .allSatisfy(branch -> assertThat(branch.regions()).containsAnyElementsOf(states));
    }

    @Test
    void everyVinIsValidAndItsOwn() {
        var vins = listings().stream()
                .map(row -> row.get(7).toUpperCase(Locale.ROOT))
                .toList();

        assertThat(vins).hasSize(40).doesNotHaveDuplicates();
        assertThat(vins).allSatisfy(vin -> assertThat(vin.charAt(8)).as(vin).isEqualTo(checkDigit(vin)));
    }

    @Test
    void someCarsAreUnpricedAndSomeSalvaged() {
        assertThat(listings()).anyMatch(row -> row.get(0).equals("0"));
        assertThat(listings()).anyMatch(row -> row.get(4).equals("salvage insurance"));
    }

    private static List<List<String>> listings() {
        return DemoGroup.vehicleListings()
                .lines()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    /** ISO 3779 and 49 CFR 565.15: the weighted sum modulo 11, where ten is X. */
    private static char checkDigit(String vin) {
        var sum = IntStream.range(0, vin.length())
                .map(i -> WEIGHTS[i] * (VALUES.indexOf(vin.charAt(i)) % 10))
                .sum();
        return sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11);
    }
}
