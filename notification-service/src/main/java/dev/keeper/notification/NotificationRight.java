package dev.keeper.notification;

import static dev.keeper.common.security.Reaches.everywhere;
import static dev.keeper.notification.Role.ADMIN;
import static dev.keeper.notification.Role.AREA_MANAGER;
import static dev.keeper.notification.Role.ASSISTANT;
import static dev.keeper.notification.Role.BRANCH_MANAGER;
import static dev.keeper.notification.Role.PARTS_CLERK;
import static dev.keeper.notification.Role.SALESPERSON;
import static dev.keeper.notification.Role.SALES_MANAGER;
import static dev.keeper.notification.Role.TECHNICIAN;

import dev.keeper.common.security.Reaches;
import dev.keeper.common.security.Right;

/** The rights to see and handle alerts, and the roles that have them. */
public enum NotificationRight implements Right {
    SEE_ALERTS(
            "See alerts",
            everywhere(ADMIN, AREA_MANAGER)
                    .ownBranches(BRANCH_MANAGER, SALES_MANAGER, SALESPERSON, ASSISTANT, PARTS_CLERK, TECHNICIAN)),

    HANDLE_PRODUCT_ALERTS(
            "Handle alerts about products", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, PARTS_CLERK)),

    HANDLE_VEHICLE_ALERTS(
            "Handle alerts about vehicles", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER)),

    SEE_DEAD_LETTERS("See dead letters", everywhere(ADMIN)),

    REPLAY_DEAD_LETTERS("Replay dead letters", everywhere(ADMIN));

    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // Reaches keeps an unmodifiable copy
    private final Reaches reaches;

    NotificationRight(String sentence, Reaches reaches) {
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
        return "notification";
    }
}
