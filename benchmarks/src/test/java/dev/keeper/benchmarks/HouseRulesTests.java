package dev.keeper.benchmarks;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.keeper.common.testing.HouseRules;

@AnalyzeClasses(packages = "dev.keeper.benchmarks", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);
}
