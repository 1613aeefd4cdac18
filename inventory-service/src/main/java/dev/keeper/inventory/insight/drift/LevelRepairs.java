package dev.keeper.inventory.insight.drift;

import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.command.CommandExecutor;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.Quantities;
import dev.keeper.inventory.stock.LevelsCommand;
import dev.keeper.inventory.stock.LevelsCommand.BranchLevels;
import dev.keeper.inventory.stock.StockLevel;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Repairs a level that has drifted, and records who repaired it and why as a movement. */
@Service
@Transactional
class LevelRepairs {

    private final CommandExecutor executor;
    private final Branches branches;
    private final JdbcClient jdbc;

    LevelRepairs(CommandExecutor executor, Branches branches, JdbcClient jdbc) {
        this.executor = executor;
        this.branches = branches;
        this.jdbc = jdbc;
    }

    /**
     * Repairs the level under the lock that every movement and reservation of units takes, so its figures cannot change
     * meanwhile.
     */
    RepairResponse repair(RepairLevelRequest request, Caller caller) {
        InventoryRight.CHECK_THE_BOOKS.require(caller, request.branch());
        branches.requireKnown(request.branch());
        return executor.execute(new LevelsCommand<>(
                request.branch(), List.of(request.sku()), "sku", levels -> repair(request, levels, caller)));
    }

    private RepairResponse repair(RepairLevelRequest request, BranchLevels levels, Caller caller) {
        var level = levels.of(request.sku());
        var inLedger = inLedger(level.branchCode(), level.product().sku());
        int claimed = claimed(level.branchCode(), level.product().id());
        var before = new Quantities(level.onHand(), level.reserved());
        if (before.equals(inLedger) && before.reserved() == claimed) {
            throw new NothingToRepair(level.product().sku(), level.branchCode());
        }
        levels.moved(
                level,
                level.repair(inLedger, claimed),
                Cause.by(caller, request.reason(), notes(before, inLedger, claimed)));
        return response(level, before, inLedger);
    }

    private Quantities inLedger(String branch, String sku) {
        return jdbc.sql("""
                        SELECT coalesce(sum(on_hand_after - on_hand_before), 0) AS on_hand,
                            coalesce(sum(reserved_after - reserved_before), 0) AS reserved
                        FROM movements WHERE branch_code = :branch AND sku = :sku
                        """)
                .param("branch", branch)
                .param("sku", sku)
                .query(Quantities.class)
                .single();
    }

    private int claimed(String branch, UUID productId) {
        return jdbc.sql("""
                        SELECT coalesce(sum(quantity), 0)
                        FROM reservation_lines line JOIN reservations reservation ON reservation.id = line.reservation_id
                        WHERE line.product_id = :product AND reservation.status = 'ACTIVE'
                            AND reservation.branch_code = :branch
                        """)
                .param("branch", branch)
                .param("product", productId)
                .query(Integer.class)
                .single();
    }

    private static String notes(Quantities before, Quantities inLedger, int claimed) {
        return "Repaired a drift: the level said %d on hand and %d reserved, the ledger %d and %d, reservations %d."
                .formatted(before.onHand(), before.reserved(), inLedger.onHand(), inLedger.reserved(), claimed);
    }

    private static RepairResponse response(StockLevel level, Quantities before, Quantities inLedger) {
        return new RepairResponse(
                level.branchCode(),
                level.product().sku(),
                level.onHand(),
                level.reserved(),
                level.available(),
                inLedger.onHand(),
                inLedger.reserved(),
                before.reserved());
    }
}
