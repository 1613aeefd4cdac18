package dev.keeper.auth.audit;

import dev.keeper.auth.AuthRight;
import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.security.Caller;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only audit log, written in the transaction of the action. */
@Service
public class AuditLog {

    private static final PagedQuery<AuditEntryResponse> NEWEST_FIRST = PagedQuery.of(
            "SELECT id, occurred_at, action, actor_id, actor_name, record, detail, address FROM audit_entries",
            Keyset.<AuditEntryResponse>descending().uuid("id", AuditEntryResponse::id),
            AuditEntryResponse::from);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Origin origin;

    AuditLog(JdbcClient jdbc, Clock clock, Origin origin) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.origin = origin;
    }

    /**
     * Adds an entry in the current transaction.
     *
     * @param record the changed record, such as {@code branch PHL}
     * @param detail further information for readers; never a secret
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditAction action, AuditActor actor, @Nullable String record, @Nullable String detail) {
        jdbc.sql("""
                        INSERT INTO audit_entries (occurred_at, action, actor_id, actor_name, record, detail, address)
                        VALUES (:at, :action, :actorId, :actorName, :record, :detail, :address)
                        """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("action", action.name())
                .param("actorId", actor.id())
                .param("actorName", SingleLine.of(actor.name()))
                .param("record", SingleLine.ofNullable(record))
                .param("detail", SingleLine.ofNullable(detail))
                .param("address", SingleLine.of(origin.address()))
                .update();
    }

    @Transactional(readOnly = true)
    Slice<AuditEntryResponse> newestFirst(@Nullable Cursor cursor, int limit, Caller caller) {
        AuthRight.READ_AUDIT_LOG.requireEverywhere(caller);
        return NEWEST_FIRST.read(jdbc, new Conditions(), limit, cursor);
    }
}
