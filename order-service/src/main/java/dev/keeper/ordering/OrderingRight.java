package dev.keeper.ordering;

import static dev.keeper.common.security.Reaches.everywhere;
import static dev.keeper.ordering.Role.ADMIN;
import static dev.keeper.ordering.Role.AREA_MANAGER;
import static dev.keeper.ordering.Role.ASSISTANT;
import static dev.keeper.ordering.Role.BRANCH_MANAGER;
import static dev.keeper.ordering.Role.PARTS_CLERK;
import static dev.keeper.ordering.Role.SALESPERSON;
import static dev.keeper.ordering.Role.SALES_MANAGER;
import static dev.keeper.ordering.Role.TECHNICIAN;

import dev.keeper.common.security.Reaches;
import dev.keeper.common.security.Right;

/** The rights to orders, customers, appointments and reports, and the roles that have them. */
public enum OrderingRight implements Right {
    SEE_ORDERS(
            "See, prepare and complete orders",
            everywhere(ADMIN, AREA_MANAGER)
                    .ownBranches(BRANCH_MANAGER, SALES_MANAGER)
                    .ownRecords(SALESPERSON)),

    SEE_PARTS_ORDERS(
            "See, prepare and complete orders for parts",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(PARTS_CLERK)),

    DRAFT_ORDERS(
            "Draft orders for vehicles",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER, SALESPERSON, ASSISTANT)),

    DRAFT_PARTS_ORDERS(
            "Draft orders",
            everywhere(ADMIN, AREA_MANAGER)
                    .ownBranches(BRANCH_MANAGER, SALES_MANAGER, SALESPERSON, ASSISTANT, PARTS_CLERK)),

    PLACE_ORDERS(
            "Place orders for vehicles",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER, SALESPERSON)),

    PLACE_PARTS_ORDERS(
            "Place orders",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER, SALESPERSON, PARTS_CLERK)),

    SELL_BELOW_FLOOR(
            "Approve prices below the floor", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER)),

    TAKE_OVER_HOLDS(
            "Place orders with other people's holds",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER)),

    TAKE_OVER_PARTS_HOLDS(
            "Place orders with other people's holds for parts",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER, PARTS_CLERK)),

    TAKE_BACK_ORDERS(
            "Cancel confirmed orders and take back what was sold",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER)),

    TAKE_BACK_PARTS_ORDERS(
            "Cancel confirmed orders for parts and take back parts",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(PARTS_CLERK)),

    SEE_COSTS(
            "See what orders cost and earn",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER)),

    SEE_PARTS_COSTS(
            "See what parts in orders cost and earn",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(PARTS_CLERK)),

    HANDLE_STUCK_ORDERS("See the orders that are stuck", everywhere(ADMIN, AREA_MANAGER)),

    DEAL_WITH_CUSTOMERS(
            "See or register customers",
            everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER, SALES_MANAGER, SALESPERSON, ASSISTANT)),

    CHANGE_CUSTOMERS(
            "Change customers",
            everywhere(ADMIN, AREA_MANAGER)
                    .ownBranches(BRANCH_MANAGER, SALES_MANAGER, ASSISTANT)
                    .ownRecords(SALESPERSON)),

    FORGET_CUSTOMERS(
            "Delete, export or erase customers", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER)),

    MAKE_APPOINTMENTS(
            "See and make appointments",
            everywhere(ADMIN, AREA_MANAGER)
                    .ownBranches(BRANCH_MANAGER, SALES_MANAGER, ASSISTANT)
                    .ownRecords(SALESPERSON)),

    MAKE_SERVICE_APPOINTMENTS(
            "See and make service appointments", everywhere(ADMIN, AREA_MANAGER).ownBranches(TECHNICIAN)),

    SET_OPENING_HOURS("Set the opening hours", everywhere(ADMIN, AREA_MANAGER).ownBranches(BRANCH_MANAGER)),

    SEE_REPORTS(
            "See reports",
            everywhere(ADMIN, AREA_MANAGER)
                    .ownBranches(BRANCH_MANAGER, SALES_MANAGER)
                    .ownRecords(SALESPERSON)),

    SEE_PARTS_REPORTS("See reports on parts", everywhere(ADMIN, AREA_MANAGER).ownBranches(PARTS_CLERK)),

    SEE_DEAD_LETTERS("See dead letters", everywhere(ADMIN)),

    REPLAY_DEAD_LETTERS("Replay dead letters", everywhere(ADMIN));

    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // Reaches keeps an unmodifiable copy
    private final Reaches reaches;

    OrderingRight(String sentence, Reaches reaches) {
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
        return "ordering";
    }
}
