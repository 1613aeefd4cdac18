package dev.keeper.ordering.appointment.search;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.security.Caller;
import dev.keeper.ordering.appointment.AppointmentPermissions;
import dev.keeper.ordering.appointment.AppointmentResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the appointments that a caller may see. */
@Service
@Transactional(readOnly = true)
class AppointmentSearchService {

    private final AppointmentSearch search;

    AppointmentSearchService(AppointmentSearch search) {
        this.search = search;
    }

    Slice<AppointmentResponse> find(AppointmentFilter filter, @Nullable Cursor cursor, int limit, Caller caller) {
        var visibility = AppointmentPermissions.requireVisibility(caller, filter.branch());
        return search.find(filter, visibility, caller.id(), cursor, limit);
    }
}
