package dev.keeper.inventory;

import dev.keeper.common.security.Permission;
import dev.keeper.common.security.Role;

/** Who may do what with the stock, at their own branches; everybody who is signed in may see it. */
public final class InventoryPermissions {

    public static final Permission CREATE_VEHICLES =
            Permission.to("add vehicles", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.ASSISTANT);

    public static final Permission CHANGE_VEHICLE_PRICES =
            Permission.to("change prices of vehicles", Role.BRANCH_MANAGER, Role.SALES_MANAGER);

    public static final Permission SEE_VEHICLE_COSTS =
            Permission.to("see costs of vehicles", Role.BRANCH_MANAGER, Role.SALES_MANAGER);

    public static final Permission SEE_PRODUCT_COSTS =
            Permission.to("see costs of products", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.PARTS_CLERK);

    public static final Permission KEEP_PRODUCT_STOCK =
            Permission.to("change the stock of products", Role.BRANCH_MANAGER, Role.PARTS_CLERK);

    private InventoryPermissions() {}
}
