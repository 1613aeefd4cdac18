package dev.keeper.inventory.stock;

import dev.keeper.common.money.Money;
import dev.keeper.common.security.Actor;
import dev.keeper.inventory.InventoryPermissions;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.ledger.NewMovement;
import dev.keeper.inventory.product.Catalogue;
import dev.keeper.inventory.product.Product;
import dev.keeper.inventory.product.UnknownProduct;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people at the parts counter do with the stock of products. */
@Service
@Transactional
class StockKeeping {

    private final StockLevels levels;
    private final Catalogue catalogue;
    private final Branches branches;
    private final InventorySettings settings;
    private final Clock clock;

    StockKeeping(StockLevels levels, Catalogue catalogue, Branches branches, InventorySettings settings, Clock clock) {
        this.levels = levels;
        this.catalogue = catalogue;
        this.branches = branches;
        this.settings = settings;
        this.clock = clock;
    }

    Receipt receive(ReceiveStockRequest request, Actor actor) {
        InventoryPermissions.KEEP_PRODUCT_STOCK.require(actor, request.branch());
        branches.requireKnown(request.branch());
        requireGroupCurrency(request.lines());
        var products = productsOf(request);
        var locked = levels.lockOrCreate(
                request.branch(), products.values().stream().map(Product::id).toList());
        var movements = new ArrayList<NewMovement>();
        for (var line : request.lines()) {
            var level = levelOf(locked, products, line.sku());
            movements.add(level.receive(line.quantity(), amountOf(line.unitCost())));
        }
        levels.changed(locked.values(), movements, Cause.by(actor, request.reference(), request.notes()));
        return new Receipt(
                UUID.randomUUID(),
                request.branch(),
                request.reference(),
                clock.instant(),
                List.copyOf(locked.values()));
    }

    StockLevel adjust(AdjustStockRequest request, Actor actor) {
        InventoryPermissions.KEEP_PRODUCT_STOCK.require(actor, request.branch());
        branches.requireKnown(request.branch());
        var product = catalogue.bySku(List.of(request.sku())).get(request.sku());
        if (product == null) {
            throw new UnknownProduct("sku", request.sku());
        }
        var level = Objects.requireNonNull(
                levels.lockOrCreate(request.branch(), List.of(product.id())).get(product.id()));
        var movement = level.adjust(request.change());
        levels.changed(List.of(level), List.of(movement), Cause.by(actor, request.reason(), request.notes()));
        return level;
    }

    private void requireGroupCurrency(List<ReceiveStockRequest.Line> lines) {
        for (int index = 0; index < lines.size(); index++) {
            settings.requireCurrency(
                    "lines[%d].unitCost".formatted(index), lines.get(index).unitCost());
        }
    }

    private Map<String, Product> productsOf(ReceiveStockRequest request) {
        var skus = request.lines().stream().map(ReceiveStockRequest.Line::sku).toList();
        var products = catalogue.bySku(skus);
        for (int index = 0; index < skus.size(); index++) {
            if (!products.containsKey(skus.get(index))) {
                throw new UnknownProduct("lines[%d].sku".formatted(index), skus.get(index));
            }
        }
        return products;
    }

    private static StockLevel levelOf(Map<UUID, StockLevel> locked, Map<String, Product> products, String sku) {
        return Objects.requireNonNull(
                locked.get(Objects.requireNonNull(products.get(sku)).id()));
    }

    private static @Nullable BigDecimal amountOf(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    /** What was taken in, and the levels after it. */
    record Receipt(
            UUID id,
            String branch,
            @Nullable String reference,
            java.time.Instant receivedAt,
            List<StockLevel> levels) {}
}
