package dev.keeper.inventory.stock.operation;

import dev.keeper.common.security.Caller;
import dev.keeper.inventory.stock.StockLevel;
import dev.keeper.inventory.stock.StockLevelResponse;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The levels after an operation, by SKU. */
record LevelsResponse(List<StockLevelResponse> levels) {

    static LevelsResponse from(Collection<StockLevel> levels, Caller caller) {
        return new LevelsResponse(levels.stream()
                .map(level -> StockLevelResponse.from(level, caller))
                .sorted(Comparator.comparing(StockLevelResponse::sku))
                .toList());
    }
}
