package dev.keeper.ordering.order.search;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.security.Caller;
import dev.keeper.ordering.order.OrderPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the orders that a caller may see. */
@Service
@Transactional(readOnly = true)
class OrderSearchService {

    private final OrderSearch search;

    OrderSearchService(OrderSearch search) {
        this.search = search;
    }

    Slice<OrderSummary> find(OrderFilter filter, @Nullable Cursor after, int limit, Caller caller) {
        var visibility = OrderPermissions.requireVisibility(caller, filter.branch());
        return search.find(filter, visibility, caller.id(), after, limit);
    }
}
