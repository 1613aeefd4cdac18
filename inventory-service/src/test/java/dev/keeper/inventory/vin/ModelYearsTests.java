package dev.keeper.inventory.vin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.inventory.vin.data.Wmi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelYearsTests {

    @ParameterizedTest
    @CsvSource({"1FTFW1EF2DFA00001, true, 2013, 1983", "1FTEF15N9TLA00001, true, 1996, 2026"})
    void inNorthAmericanCarsPosition7TellsTheCycle(String vin, boolean told, int likely, int other) {
        assertThat(years(vin, true)).isEqualTo(new ModelYears(likely, other, told));
    }

    @Test
    void inABusOrAMotorcycleItDoesNot() {
        assertThat(years("1M8GDM9AXKP042788", false)).isEqualTo(new ModelYears(2019, 1989, false));
    }

    @ParameterizedTest
    @CsvSource({"WDDGF4HB9EA000001, 2014", "WBA3A5C51CF256651, 2012", "JH4DA9350LS000001, 2020"})
    void carsFromElsewhereAreYoungUnlessTheyWereMadeForNorthAmericaAndSayOtherwise(String vin, int likely) {
        assertThat(years(vin, true).likely()).isEqualTo(likely);
        assertThat(years(vin, true).told()).isFalse();
    }

    @Test
    void aYearThatHasNotBegunIsNotClaimed() {
        assertThat(years("1HGCM82693A000001", true)).isEqualTo(new ModelYears(2003, null, true));
        assertThat(years("1HGCM8269VA000001", true).likely()).isEqualTo(1997);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZFA31200003456789", "ZFA312000U3456789", "ZFA312000Z3456789"})
    void whatIsNoYearCodeIsNoYear(String vin) {
        assertThat(years(vin, true)).isEqualTo(new ModelYears(null, null, false));
    }

    private static ModelYears years(String vin, boolean tellsCycle) {
        var wmi = new Wmi("XYZ", null, null, null, tellsCycle, null, List.of());
        return ModelYears.of(Vin.of(vin), wmi, 2026);
    }
}
