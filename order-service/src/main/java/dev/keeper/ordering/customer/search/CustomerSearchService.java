package dev.keeper.ordering.customer.search;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.security.Caller;
import dev.keeper.ordering.customer.CustomerPermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers for callers who may see them. */
@Service
@Transactional(readOnly = true)
class CustomerSearchService {

    private final CustomerSearch search;
    private final CustomerDuplicates duplicates;

    CustomerSearchService(CustomerSearch search, CustomerDuplicates duplicates) {
        this.search = search;
        this.duplicates = duplicates;
    }

    Slice<CustomerSummary> find(@Nullable String text, @Nullable Cursor cursor, int limit, Caller caller) {
        CustomerPermissions.require(caller);
        return search.find(text, cursor, limit);
    }

    List<DuplicateResponse> findDuplicates(CustomerDuplicates.Likeness likeness, Caller caller) {
        CustomerPermissions.require(caller);
        return duplicates.find(likeness);
    }
}
