package dev.keeper.inventory.reservation.waiting;

import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.reservation.Customer;
import dev.keeper.inventory.reservation.WaitingCustomers;
import dev.keeper.inventory.search.Keyset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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

    private static final Keyset FIRST_COME = Keyset.ascending().uuid("entry.id");

    private static final String SELECT = """
            SELECT entry.*, car.vin
            FROM waiting_list_entries entry JOIN vehicles car ON car.id = entry.vehicle_id
            """;

    private final JdbcClient jdbc;

    WaitingListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Queue<Entry>> of(Collection<UUID> vehicleIds) {
        return jdbc
                .sql(SELECT + "WHERE entry.vehicle_id = ANY(:vehicles) AND entry.status = 'WAITING' ORDER BY entry.id")
                .param("vehicles", vehicleIds.toArray(UUID[]::new))
                .query((row, number) -> entry(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
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

    /** Takes a customer off the list; false if the customer does not wait any more. */
    boolean withdraw(UUID id) {
        return jdbc.sql("UPDATE waiting_list_entries SET status = 'WITHDRAWN' WHERE id = :id AND status = 'WAITING'")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<WaitingListEntry> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE entry.id = :id")
                .param("id", id)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** First come, first served; read both ways. */
    Slice<WaitingListEntry> find(
            @Nullable UUID vehicleId, @Nullable String branch, int limit, @Nullable Cursor cursor) {
        var rows = jdbc
                .sql(SELECT
                        + "WHERE " + FIRST_COME.beyond(cursor)
                        + (vehicleId == null ? "" : " AND entry.vehicle_id = :vehicle")
                        + (branch == null ? "" : " AND entry.branch_code = :branch")
                        + " ORDER BY %s LIMIT :limit".formatted(FIRST_COME.orderBy(cursor)))
                .params(FIRST_COME.parameters(cursor))
                .param("vehicle", vehicleId)
                .param("branch", branch)
                .param("limit", limit + 1)
                .query((row, number) -> entry(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, cursor, entry -> Cursor.of(entry.id()));
    }

    private static Entry waiting(WaitingListEntry entry) {
        return new Entry(entry.id(), Objects.requireNonNull(entry.customer()), entry.addedById(), entry.addedBy());
    }

    private static WaitingListEntry entry(ResultSet row) throws SQLException {
        return new WaitingListEntry(
                row.getObject("id", UUID.class),
                row.getObject("vehicle_id", UUID.class),
                row.getString("vin"),
                row.getString("branch_code"),
                new Customer(
                        row.getObject("customer_id", UUID.class),
                        row.getString("customer_name"),
                        row.getString("customer_phone"),
                        row.getString("customer_email")),
                row.getString("notes"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("added_by_id", UUID.class),
                row.getString("added_by_name"),
                WaitingStatus.valueOf(row.getString("status")),
                row.getObject("hold_id", UUID.class));
    }
}
