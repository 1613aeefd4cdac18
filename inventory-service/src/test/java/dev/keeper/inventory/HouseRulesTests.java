package dev.keeper.inventory;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.keeper.common.testing.ApiRules;
import dev.keeper.common.testing.HouseRules;
import dev.keeper.common.testing.TableRules;

@AnalyzeClasses(packages = "dev.keeper.inventory", importOptions = ImportOption.DoNotIncludeTests.class)
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

    private static TableRules tables(JavaClasses classes) {
        return TableRules.of(classes, "dev.keeper.inventory", "db/inventory-service")
                .readingEverything("insight")
                .except(
                        // A rule is listed with its product, and a rule about cars counts the cars for sale.
                        "reorder reads vehicles",
                        "reorder.part reads products",
                        // A refusal lists the stock of other branches.
                        "reservation.refusal reads stock_levels",
                        "reservation.refusal reads vehicles",
                        // Holds, waiting customers and receipts are listed with their cars and products.
                        "reservation.hold reads products",
                        "reservation.hold reads vehicles",
                        "reservation.waiting reads vehicles",
                        "stock.operation reads products");
    }
}
