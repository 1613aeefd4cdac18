package dev.keeper.inventory;

import dev.keeper.common.problem.ConstraintRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the database refuses when two callers race past the checks in code, in the words of those checks. */
@Configuration(proxyBeanMethods = false)
class ConstraintRules {

    @Bean
    ConstraintRule oneProductPerSku() {
        return new ConstraintRule("uq_products_sku", "SKU_TAKEN", "There is a product with this SKU already.");
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
                "Somebody else defined this rule at the same moment; look at it and try again.");
    }
}
