package dev.keeper.inventory;

import dev.keeper.common.problem.ConstraintRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Maps violated database constraints to the failures that the checks in code throw, for requests that race past them.
 */
@Configuration(proxyBeanMethods = false)
class ConstraintRules {

    private static final String NAME_TAKEN = "NAME_TAKEN";

    @Bean
    ConstraintRule oneProductPerSku() {
        return new ConstraintRule("uq_products_sku", "SKU_TAKEN", "There is a product with this SKU already.");
    }

    @Bean
    ConstraintRule oneProductPerBarcode() {
        return new ConstraintRule("uq_products_barcode", "BARCODE_TAKEN", "Another product has this barcode.");
    }

    @Bean
    ConstraintRule productsHaveBrandsThatExist() {
        return new ConstraintRule(
                "fk_products_brand",
                "CONCURRENT_CHANGE",
                "The brand was renamed or deleted at the same moment; check it and try again.");
    }

    @Bean
    ConstraintRule productsHaveCategoriesThatExist() {
        return new ConstraintRule(
                "fk_products_category",
                "CONCURRENT_CHANGE",
                "The category was renamed or deleted at the same moment; check it and try again.");
    }

    @Bean
    ConstraintRule oneBrandPerName() {
        return new ConstraintRule("uq_brands_name", NAME_TAKEN, "There is a brand with this name already.");
    }

    @Bean
    ConstraintRule oneBrandPerNameInAnyCase() {
        return new ConstraintRule("uq_brands_name_in_any_case", NAME_TAKEN, "There is a brand with this name already.");
    }

    @Bean
    ConstraintRule oneCategoryPerName() {
        return new ConstraintRule("uq_categories_name", NAME_TAKEN, "There is a category with this name already.");
    }

    @Bean
    ConstraintRule oneCategoryPerNameInAnyCase() {
        return new ConstraintRule(
                "uq_categories_name_in_any_case", NAME_TAKEN, "There is a category with this name already.");
    }

    @Bean
    ConstraintRule oneVehiclePerVin() {
        return new ConstraintRule(
                "uq_vehicles_vin_in_stock", "VIN_IN_STOCK", "There is a vehicle with this VIN in stock already.");
    }

    @Bean
    ConstraintRule oneVehiclePerStockNumber() {
        return new ConstraintRule(
                "uq_vehicles_stock_number", "STOCK_NUMBER_TAKEN", "Another vehicle has this stock number.");
    }

    @Bean
    ConstraintRule oneVehiclePerPlate() {
        return new ConstraintRule(
                "uq_vehicles_plate_in_stock", "PLATE_TAKEN", "Another vehicle in stock has this plate.");
    }

    @Bean
    ConstraintRule oneReorderRulePerProductAndBranch() {
        return new ConstraintRule(
                "uq_reorder_rules_product_and_branch",
                "CONCURRENT_CHANGE",
                "Another request defined this rule at the same moment; check it and try again.");
    }
}
