package dev.keeper.inventory;

import static dev.keeper.common.security.Reaches.everywhere;
import static dev.keeper.inventory.Role.ADMIN;
import static dev.keeper.inventory.Role.AREA_MANAGER;
import static dev.keeper.inventory.Role.ASSISTANT;
import static dev.keeper.inventory.Role.BRANCH_MANAGER;
import static dev.keeper.inventory.Role.PARTS_CLERK;
import static dev.keeper.inventory.Role.SALESPERSON;
import static dev.keeper.inventory.Role.SALES_MANAGER;
import static dev.keeper.inventory.Role.TECHNICIAN;

import dev.keeper.common.security.Reaches;
import dev.keeper.common.security.Right;

/** The rights over the stock. Reading it needs no right: every signed-in caller may. */
public enum InventoryRight implements Right {
    CREATE_VEHICLES(
            "Add vehicles", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER, ASSISTANT)),

    EDIT_VEHICLES(
            "Change vehicles", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER, ASSISTANT)),

    PREPARE_VEHICLES(
            "Prepare vehicles",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER, ASSISTANT, TECHNICIAN)),

    DELIVER_VEHICLES(
            "Deliver vehicles",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER, SALESPERSON, ASSISTANT)),

    TAKE_VEHICLES_BACK(
            "Take vehicles back", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER)),

    REMOVE_VEHICLES(
            "Wholesale, write off or delete vehicles",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER)),

    CORRECT_VINS("Correct VINs", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER)),

    CHANGE_VEHICLE_PRICES(
            "Change prices of vehicles", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER)),

    PRICE_VEHICLES_BELOW_FLOOR(
            "Price vehicles below their floor", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER)),

    SEE_VEHICLE_COSTS(
            "See costs of vehicles", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER)),

    SEE_PRODUCT_COSTS(
            "See costs of products",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER, PARTS_CLERK)),

    MAKE_HOLDS(
            "Hold stock",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER, SALESPERSON, ASSISTANT)),

    MANAGE_HOLDS(
            "Extend or release holds",
            everywhere(ADMIN, AREA_MANAGER)
                    .ownBranches(BRANCH_MANAGER, SALES_MANAGER)
                    .ownRecords(SALESPERSON, ASSISTANT)),

    HOLD_PARTS(
            "Hold parts, and extend or release holds of nothing but parts",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(PARTS_CLERK)),

    SEE_HOLD_CUSTOMERS(
            "See for whom stock is held",
            everywhere(ADMIN, AREA_MANAGER)
                    .ownBranches(BRANCH_MANAGER, SALES_MANAGER, SALESPERSON, ASSISTANT, PARTS_CLERK, TECHNICIAN)),

    SEE_IMPORTS("See other people's imports", everywhere(ADMIN, AREA_MANAGER)),

    KEEP_CATALOGUE("Change the catalogue", everywhere(ADMIN, AREA_MANAGER, BRANCH_MANAGER, PARTS_CLERK)),

    KEEP_PRODUCT_STOCK(
            "Change the stock of products", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, PARTS_CLERK)),

    DEFINE_VEHICLE_REORDER_RULES(
            "Define reorder rules of vehicles",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER)),

    CHECK_THE_BOOKS(
            "Compare the stock with its ledger", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER)),

    SEE_DEAD_LETTERS("See dead letters", everywhere(ADMIN)),

    REPLAY_DEAD_LETTERS("Replay dead letters", everywhere(ADMIN));

    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // Reaches keeps an unmodifiable copy
    private final Reaches reaches;

    InventoryRight(String sentence, Reaches reaches) {
        this.sentence = sentence;
        this.reaches = reaches;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Reaches reaches() {
        return reaches;
    }

    @Override
    public String area() {
        return "inventory";
    }
}
