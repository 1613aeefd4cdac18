package dev.keeper.inventory.reservation.hold;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.reservation.Claim;
import dev.keeper.inventory.reservation.Reservation;

/**
 * The rights of one caller over holds.
 *
 * <p>Managers extend and release any hold at their branch; parts clerks any hold that contains only parts. All others
 * extend and release only their own, and extend them once.
 */
record HoldRights(Caller caller) {

    private static final int EXTENSIONS_OF_ONES_OWN = 1;

    void requireMayMake(Claim claim) {
        boolean onlyParts = claim.lines().stream().allMatch(line -> line.vin() == null);
        if (onlyParts && InventoryRight.HOLD_PARTS.isGrantedTo(caller, claim.branch())) {
            return;
        }
        InventoryRight.MAKE_HOLDS.require(caller, claim.branch());
    }

    void requireMayRelease(Reservation hold) {
        if (!managesAll(hold) && !owns(hold)) {
            throw new Forbidden("You may not release hold %s of %s."
                    .formatted(hold.reference(), hold.terms().holderName()));
        }
    }

    /** Returns how often the caller may extend the hold. */
    int extensionsOf(Reservation hold, int ofManagers) {
        if (managesAll(hold)) {
            return ofManagers;
        }
        if (owns(hold)) {
            return Math.min(EXTENSIONS_OF_ONES_OWN, ofManagers);
        }
        throw new Forbidden("You may not extend hold %s of %s."
                .formatted(hold.reference(), hold.terms().holderName()));
    }

    private boolean managesAll(Reservation hold) {
        return InventoryRight.MANAGE_HOLDS.isGrantedTo(caller, hold.branch())
                || (keepsOnlyParts(hold) && InventoryRight.HOLD_PARTS.isGrantedTo(caller, hold.branch()));
    }

    private boolean owns(Reservation hold) {
        return InventoryRight.MANAGE_HOLDS.isGrantedTo(
                caller, hold.branch(), hold.terms().holderId());
    }

    private static boolean keepsOnlyParts(Reservation hold) {
        return hold.lines().stream().allMatch(line -> line.vehicleId() == null);
    }
}
