package dev.keeper.inventory.stock.operation;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.money.Money;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.command.CommandExecutor;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.part.Catalogue;
import dev.keeper.inventory.stock.LevelsCommand;
import dev.keeper.inventory.stock.LevelsCommand.BranchLevels;
import dev.keeper.inventory.stock.StockLevel;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operations of the parts counter on the stock of products. */
@Service
@Transactional
class StockKeeping {

    private static final String SKU_OF_LINE = "lines[%d].sku";

    private final CommandExecutor executor;
    private final Catalogue catalogue;
    private final Branches branches;
    private final StockReceiptTable receipts;
    private final InventorySettings settings;
    private final Clock clock;

    StockKeeping(
            CommandExecutor executor,
            Catalogue catalogue,
            Branches branches,
            StockReceiptTable receipts,
            InventorySettings settings,
            Clock clock) {
        this.executor = executor;
        this.catalogue = catalogue;
        this.branches = branches;
        this.receipts = receipts;
        this.settings = settings;
        this.clock = clock;
    }

    Received receive(ReceiveStockRequest request, Caller caller) {
        requirePermitted(request.branch(), caller);
        var skus = request.lines().stream().map(ReceiveStockRequest.Line::sku).toList();
        return executor.execute(
                new LevelsCommand<>(request.branch(), skus, SKU_OF_LINE, levels -> receive(request, levels, caller)));
    }

    private Received receive(ReceiveStockRequest request, BranchLevels levels, Caller caller) {
        var lines = request.lines();
        requireGroupCurrency(
                lines.stream().map(ReceiveStockRequest.Line::unitCost).toList());
        // Checked under the locks of the levels, so that no transaction can delete one of the products afterwards.
        catalogue.requireActive(
                levels.all().stream().map(level -> level.product().id()).toList());
        var cause = Cause.by(caller, request.reference(), request.notes());
        for (var line : lines) {
            var level = levels.of(line.sku());
            levels.moved(level, level.receive(line.quantity(), amountOf(line.unitCost())), cause);
        }
        var receipt = new StockReceipt(
                UUID.randomUUID(),
                request.branch().value(),
                request.reference(),
                request.notes(),
                clock.instant(),
                caller.id(),
                caller.name(),
                lines.stream().map(line -> line(levels, line)).toList());
        receipts.store(receipt);
        return new Received(receipt, levels.all());
    }

    @Transactional(readOnly = true)
    StockReceipt receipt(UUID id) {
        return receipts.find(id).orElseThrow(() -> new NotFound("stock receipt", id));
    }

    Collection<StockLevel> issue(IssueStockRequest request, Caller caller) {
        requirePermitted(request.branch(), caller);
        var skus = request.lines().stream().map(IssueStockRequest.Line::sku).toList();
        var cause = Cause.by(caller, request.reason(), request.notes());
        return executor.execute(new LevelsCommand<>(request.branch(), skus, SKU_OF_LINE, levels -> {
            for (var line : request.lines()) {
                var level = levels.of(line.sku());
                levels.moved(level, level.issue(line.quantity()), cause);
            }
            return levels.all();
        }));
    }

    /** Takes units back, also of a product that was deleted since the sale, because they are physically there. */
    Collection<StockLevel> takeBack(ReturnStockRequest request, Caller caller) {
        requirePermitted(request.branch(), caller);
        var skus = request.lines().stream().map(ReturnStockRequest.Line::sku).toList();
        var cause = Cause.by(caller, request.reference(), request.notes());
        return executor.execute(new LevelsCommand<>(request.branch(), skus, SKU_OF_LINE, levels -> {
            requireGroupCurrency(request.lines().stream()
                    .map(ReturnStockRequest.Line::unitCost)
                    .toList());
            for (var line : request.lines()) {
                var level = levels.of(line.sku());
                levels.moved(level, level.takeBack(line.quantity(), amountOf(line.unitCost())), cause);
            }
            return levels.all();
        }));
    }

    /** Adjusts a level; a no-op if the count equals on hand. */
    StockLevel adjust(AdjustStockRequest request, Caller caller) {
        InventoryRight.KEEP_PRODUCT_STOCK.require(caller, request.branch());
        request.requireOneOfChangeAndCount();
        branches.requireKnown(request.branch());
        return executor.execute(new LevelsCommand<>(
                request.branch(), List.of(request.sku()), "sku", levels -> adjust(request, levels, caller)));
    }

    private static StockLevel adjust(AdjustStockRequest request, BranchLevels levels, Caller caller) {
        var level = levels.of(request.sku());
        int change = request.changeFrom(level.onHand());
        if (change != 0) {
            levels.moved(level, level.adjust(change), Cause.by(caller, request.reason(), request.notes()));
        }
        return level;
    }

    private void requirePermitted(BranchCode branch, Caller caller) {
        InventoryRight.KEEP_PRODUCT_STOCK.require(caller, branch);
        branches.requireKnown(branch);
    }

    private void requireGroupCurrency(List<? extends @Nullable Money> costs) {
        for (int index = 0; index < costs.size(); index++) {
            settings.requireCurrency("lines[%d].unitCost".formatted(index), costs.get(index));
        }
    }

    private static StockReceipt.Line line(BranchLevels levels, ReceiveStockRequest.Line line) {
        var product = levels.of(line.sku()).product();
        return new StockReceipt.Line(
                product.id(), product.sku(), product.name(), line.quantity(), amountOf(line.unitCost()));
    }

    private static @Nullable BigDecimal amountOf(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    /** The receipt and the levels after it. */
    record Received(StockReceipt receipt, Collection<StockLevel> levels) {}
}
