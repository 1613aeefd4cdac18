package dev.keeper.notification;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.keeper.common.testing.ApiRules;
import dev.keeper.common.testing.HouseRules;
import dev.keeper.common.testing.TableRules;

@AnalyzeClasses(packages = "dev.keeper.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchTests apiRules = ArchTests.in(ApiRules.class);

    @ArchTest
    static void everyTableHasOneOwner(JavaClasses classes) {
        tables(classes).checkOwners();
    }

    @ArchTest
    static void packagesDependOnEachOtherInNoCircleTablesIncluded(JavaClasses classes) {
        tables(classes).checkCycles();
    }

    private static TableRules tables(JavaClasses classes) {
        return TableRules.of(classes, "dev.keeper.notification", "db/notification-service");
    }
}
