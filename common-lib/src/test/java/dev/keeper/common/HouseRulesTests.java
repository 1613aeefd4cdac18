package dev.keeper.common;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.keeper.common.testing.ApiRules;
import dev.keeper.common.testing.HouseRules;
import dev.keeper.common.testing.TableRules;

@AnalyzeClasses(packages = "dev.keeper.common", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

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

    /** ShedLock owns the locks of scheduled work; the relay deletes from the outbox what it has sent. */
    private static TableRules tables(JavaClasses classes) {
        return TableRules.of(classes, "dev.keeper.common", "db/common")
                .writtenElsewhere("shedlock")
                .except("messaging.relay writes outbox");
    }
}
