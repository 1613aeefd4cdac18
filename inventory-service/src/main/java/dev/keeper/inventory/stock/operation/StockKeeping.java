package dev.keeper.inventory.stock.operation;

import dev.keeper.common.money.Money;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.stock.StockLevels;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people at the parts counter do with the stock of products. */
@Service
@Transactional
class StockKeeping {

    private final StockLevels levels;
    private final Counters counters;
    private final StockReceiptTable receipts;
    private final InventorySettings settings;
    private final Clock clock;

    StockKeeping(
            StockLevels levels,
            Counters counters,
            StockReceiptTable receipts,
            InventorySettings settings,
            Clock clock) {
        this.levels = levels;
        this.counters = counters;
        this.receipts = receipts;
        this.settings = settings;
        this.clock = clock;
    }

    Received receive(ReceiveStockRequest request, Caller caller) {
        var lines = request.lines();
        var counter = open(
                request.branch(),
                lines.stream().map(ReceiveStockRequest.Line::sku).toList(),
                caller);
        requireGroupCurrency(
                lines.stream().map(ReceiveStockRequest.Line::unitCost).toList());
        counter.requireActiveProducts();
        var movements = lines.stream()
                .map(line -> counter.level(line.sku()).receive(line.quantity(), amountOf(line.unitCost())))
                .toList();
        levels.changed(counter.levels(), movements, Cause.by(caller, request.reference(), request.notes()));
        var receipt = new StockReceipt(
                UUID.randomUUID(),
                request.branch(),
                request.reference(),
                request.notes(),
                clock.instant(),
                caller.id(),
                caller.name(),
                lines.stream().map(line -> line(counter, line)).toList());
        receipts.store(receipt);
        return new Received(receipt, counter.levels());
    }

    @Transactional(readOnly = true)
    StockReceipt receipt(UUID id) {
        return receipts.find(id).orElseThrow(() -> new NotFound("stock receipt", id));
    }

    Collection<StockLevel> issue(IssueStockRequest request, Caller caller) {
        var lines = request.lines();
        var counter = open(
                request.branch(),
                lines.stream().map(IssueStockRequest.Line::sku).toList(),
                caller);
        var movements = lines.stream()
                .map(line -> counter.level(line.sku()).issue(line.quantity()))
                .toList();
        levels.changed(counter.levels(), movements, Cause.by(caller, request.reason(), request.notes()));
        return counter.levels();
    }

    /** Also units of a product that was deleted since its sale: they are there, whatever the catalogue says. */
    Collection<StockLevel> takeBack(ReturnStockRequest request, Caller caller) {
        var lines = request.lines();
        var counter = open(
                request.branch(),
                lines.stream().map(ReturnStockRequest.Line::sku).toList(),
                caller);
        requireGroupCurrency(
                lines.stream().map(ReturnStockRequest.Line::unitCost).toList());
        var movements = lines.stream()
                .map(line -> counter.level(line.sku()).takeBack(line.quantity(), amountOf(line.unitCost())))
                .toList();
        levels.changed(counter.levels(), movements, Cause.by(caller, request.reference(), request.notes()));
        return counter.levels();
    }

    StockLevel adjust(AdjustStockRequest request, Caller caller) {
        InventoryRight.KEEP_PRODUCT_STOCK.require(caller, request.branch());
        request.requireOneOfChangeAndCount();
        var level = counters.openForOne(request.branch(), request.sku());
        var counted = request.countedOnHand();
        var change = request.change();
        var movement = counted == null ? level.adjust(change == null ? 0 : change) : level.adjustTo(counted);
        levels.changed(List.of(level), List.of(movement), Cause.by(caller, request.reason(), request.notes()));
        return level;
    }

    private Counter open(String branch, List<String> skus, Caller caller) {
        InventoryRight.KEEP_PRODUCT_STOCK.require(caller, branch);
        return counters.open(branch, skus);
    }

    private void requireGroupCurrency(List<? extends @Nullable Money> costs) {
        for (int index = 0; index < costs.size(); index++) {
            settings.requireCurrency("lines[%d].unitCost".formatted(index), costs.get(index));
        }
    }

    private static StockReceipt.Line line(Counter counter, ReceiveStockRequest.Line line) {
        var product = counter.level(line.sku()).product();
        return new StockReceipt.Line(
                product.id(), product.sku(), product.name(), line.quantity(), amountOf(line.unitCost()));
    }

    private static @Nullable BigDecimal amountOf(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    /** What was taken in, and the levels after it. */
    record Received(StockReceipt receipt, Collection<StockLevel> levels) {}
}
