package dev.keeper.notification;

import dev.keeper.common.security.Permission;
import dev.keeper.common.security.Role;

/** Who may see and do what, at their own branches. */
public final class NotificationPermissions {

    public static final Permission SEE_ALERTS = Permission.to(
            "see alerts",
            Role.BRANCH_MANAGER,
            Role.SALES_MANAGER,
            Role.SALESPERSON,
            Role.ASSISTANT,
            Role.PARTS_CLERK,
            Role.TECHNICIAN);

    public static final Permission HANDLE_PRODUCT_ALERTS =
            Permission.to("handle alerts about products", Role.BRANCH_MANAGER, Role.PARTS_CLERK);

    public static final Permission HANDLE_VEHICLE_ALERTS =
            Permission.to("handle alerts about vehicles", Role.BRANCH_MANAGER, Role.SALES_MANAGER);

    private NotificationPermissions() {}
}
