package dev.keeper.inventory.reservation;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** UUIDs of version 7, as Hibernate gives them to entities (RFC 9562). */
final class TimeOrderedIds {

    private TimeOrderedIds() {}

    static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
