package dev.keeper.notification;

import dev.keeper.common.security.Permission;
import dev.keeper.common.security.Role;

/** Who may see what, at their own branches. */
public final class NotificationPermissions {

    public static final Permission SEE_ALERTS = Permission.to(
            "see alerts",
            Role.BRANCH_MANAGER,
            Role.SALES_MANAGER,
            Role.SALESPERSON,
            Role.ASSISTANT,
            Role.PARTS_CLERK,
            Role.TECHNICIAN);

    private NotificationPermissions() {}
}
