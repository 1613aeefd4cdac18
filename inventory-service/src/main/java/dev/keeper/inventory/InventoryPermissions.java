package dev.keeper.inventory;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.Permission;
import dev.keeper.common.security.Role;

/** Who may do what with the stock, at their own branches; everybody who is signed in may see it. */
public final class InventoryPermissions {

    public static final Permission CREATE_VEHICLES =
            Permission.to("add vehicles", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.ASSISTANT);

    public static final Permission EDIT_VEHICLES =
            Permission.to("change vehicles", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.ASSISTANT);

    public static final Permission PREPARE_VEHICLES =
            Permission.to("prepare vehicles", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.ASSISTANT, Role.TECHNICIAN);

    public static final Permission DELIVER_VEHICLES = Permission.to(
            "deliver vehicles", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.ASSISTANT, Role.SALESPERSON);

    public static final Permission TAKE_VEHICLES_BACK =
            Permission.to("take vehicles back", Role.BRANCH_MANAGER, Role.SALES_MANAGER);

    public static final Permission REMOVE_VEHICLES =
            Permission.to("wholesale, write off or delete vehicles", Role.BRANCH_MANAGER);

    public static final Permission CORRECT_VINS = Permission.to("correct VINs", Role.BRANCH_MANAGER);

    public static final Permission PRICE_VEHICLES_BELOW_FLOOR =
            Permission.to("price vehicles below their floor", Role.BRANCH_MANAGER);

    public static final Permission CHANGE_VEHICLE_PRICES =
            Permission.to("change prices of vehicles", Role.BRANCH_MANAGER, Role.SALES_MANAGER);

    public static final Permission SEE_VEHICLE_COSTS =
            Permission.to("see costs of vehicles", Role.BRANCH_MANAGER, Role.SALES_MANAGER);

    public static final Permission SEE_PRODUCT_COSTS =
            Permission.to("see costs of products", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.PARTS_CLERK);

    /** Make holds; extending and releasing those of others is {@link #MANAGE_HOLDS}. */
    public static final Permission MAKE_HOLDS =
            Permission.to("hold stock", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.SALESPERSON, Role.ASSISTANT);

    public static final Permission MANAGE_HOLDS =
            Permission.to("extend or release holds of others", Role.BRANCH_MANAGER, Role.SALES_MANAGER);

    /** Make, extend and release holds of anybody, as long as they keep nothing but parts. */
    public static final Permission HOLD_PARTS = Permission.to("hold parts", Role.PARTS_CLERK);

    public static final Permission KEEP_PRODUCT_STOCK =
            Permission.to("change the stock of products", Role.BRANCH_MANAGER, Role.PARTS_CLERK);

    public static final Permission DEFINE_VEHICLE_REORDER_RULES =
            Permission.to("define reorder rules of vehicles", Role.BRANCH_MANAGER, Role.SALES_MANAGER);

    public static final Permission CHECK_THE_BOOKS =
            Permission.to("compare the stock with its ledger", Role.BRANCH_MANAGER);

    private InventoryPermissions() {}

    /**
     * Demands that the caller keeps product stock at any branch: the catalogue belongs to none.
     *
     * @throws Forbidden unless it is so
     */
    public static void requireKeeperOfCatalogue(Caller caller) {
        if (!caller.actsEverywhere() && KEEP_PRODUCT_STOCK.branchesOf(caller).isEmpty()) {
            throw new Forbidden("You may not change the catalogue.");
        }
    }
}
