package dev.keeper.inventory.reservation.waiting;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Row;
import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.Slice;
import dev.keeper.inventory.reservation.WaitingCustomers;
import dev.keeper.inventory.reservation.terms.Customer;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the waiting lists of all cars. */
@Component
class WaitingListTable implements WaitingCustomers {

    private static final String SELECT = """
            SELECT entry.*, car.vin
            FROM waiting_list_entries entry JOIN vehicles car ON car.id = entry.vehicle_id
            """;

    private static final PagedQuery<WaitingListEntry> FIRST_COME = PagedQuery.of(
            SELECT,
            Keyset.<WaitingListEntry>ascending().uuid("entry.id", WaitingListEntry::id),
            WaitingListTable::entry);

    private final JdbcClient jdbc;

    WaitingListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Queue<Entry>> of(Collection<UUID> vehicleIds) {
        var waiting = jdbc.sql(SELECT
                        + "WHERE entry.vehicle_id = ANY(:vehicles) AND entry.status = 'WAITING' ORDER BY entry.id")
                .param("vehicles", vehicleIds.toArray(UUID[]::new));
        return Rows.of(waiting, WaitingListTable::entry).stream()
                .collect(Collectors.groupingBy(
                        WaitingListEntry::vehicleId,
                        Collectors.mapping(WaitingListTable::waiting, Collectors.toCollection(ArrayDeque::new))));
    }

    @Override
    public void offered(Map<UUID, UUID> holdByEntry) {
        holdByEntry.forEach((entry, hold) -> jdbc.sql(
                        "UPDATE waiting_list_entries SET status = 'OFFERED', hold_id = :hold WHERE id = :entry")
                .param("hold", hold)
                .param("entry", entry)
                .update());
    }

    WaitingListEntry insert(WaitingListEntry entry) {
        var customer = Objects.requireNonNull(entry.customer());
        var id = jdbc.sql("""
                        INSERT INTO waiting_list_entries (id, vehicle_id, customer_id, customer_name, customer_phone,
                            customer_email, notes, added_at, added_by_id, added_by_name, status)
                        VALUES (uuidv7(), :vehicle, :customerId, :customerName, :customerPhone, :customerEmail, :notes,
                            :addedAt, :addedById, :addedBy, 'WAITING')
                        RETURNING id
                        """)
                .param("vehicle", entry.vehicleId())
                .param("customerId", customer.id())
                .param("customerName", customer.name())
                .param("customerPhone", customer.phone())
                .param("customerEmail", customer.email())
                .param("notes", entry.notes())
                .param("addedAt", entry.addedAt().atOffset(ZoneOffset.UTC))
                .param("addedById", entry.addedById())
                .param("addedBy", entry.addedBy())
                .query(UUID.class)
                .single();
        return find(id).orElseThrow();
    }

    /** Withdraws a waiting entry; returns false if it is not waiting any more. */
    boolean withdraw(UUID id) {
        return jdbc.sql("UPDATE waiting_list_entries SET status = 'WITHDRAWN' WHERE id = :id AND status = 'WAITING'")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<WaitingListEntry> find(UUID id) {
        return Rows.one(jdbc.sql(SELECT + "WHERE entry.id = :id").param("id", id), WaitingListTable::entry);
    }

    /** Returns the entries first come first; pages run in both directions. */
    Slice<WaitingListEntry> find(
            @Nullable UUID vehicleId, @Nullable String branch, int limit, @Nullable Cursor cursor) {
        var conditions = new Conditions()
                .when(vehicleId, "entry.vehicle_id = :vehicle", "vehicle")
                .when(branch, "entry.branch_code = :branch", "branch");
        return FIRST_COME.read(jdbc, conditions, limit, cursor);
    }

    private static Entry waiting(WaitingListEntry entry) {
        return new Entry(entry.id(), Objects.requireNonNull(entry.customer()), entry.addedById(), entry.addedBy());
    }

    private static WaitingListEntry entry(Row row) throws SQLException {
        return new WaitingListEntry(
                row.id("id"),
                row.id("vehicle_id"),
                row.text("vin"),
                row.text("branch_code"),
                new Customer(
                        row.idOrNull("customer_id"),
                        row.text("customer_name"),
                        row.textOrNull("customer_phone"),
                        row.textOrNull("customer_email")),
                row.textOrNull("notes"),
                row.instant("added_at"),
                row.id("added_by_id"),
                row.text("added_by_name"),
                row.constant("status", WaitingStatus.class),
                row.idOrNull("hold_id"));
    }
}
