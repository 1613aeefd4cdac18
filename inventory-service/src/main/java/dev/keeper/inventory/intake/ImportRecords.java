package dev.keeper.inventory.intake;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the outcome of every file and row. The employee who started the import may read it, and so may employees with
 * the right in all branches.
 */
@Service
@Transactional(readOnly = true)
class ImportRecords {

    private static final PagedQuery<ImportedRow> ROWS = PagedQuery.of(
            "SELECT row_number AS row, vin, outcome, code, message, vehicle_id FROM vehicle_import_rows",
            Keyset.<ImportedRow>ascending().number("row_number", ImportedRow::row),
            ImportedRow.class);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    ImportRecords(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    VehicleImport store(String fileName, List<ImportedRow> rows, Caller caller) {
        int accepted = (int) rows.stream()
                .filter(row -> row.outcome() == ImportedRow.Outcome.ACCEPTED)
                .count();
        var finished = new VehicleImport(
                UUID.randomUUID(),
                fileName,
                rows.size(),
                accepted,
                rows.size() - accepted,
                caller.name(),
                clock.instant());
        jdbc.sql("""
                        INSERT INTO vehicle_imports (id, file_name, row_count, accepted, refused, started_by, starter, finished_at)
                        VALUES (:id, :fileName, :rows, :accepted, :refused, :startedBy, :starter, :finishedAt)
                        """)
                .param("id", finished.id())
                .param("fileName", fileName)
                .param("rows", finished.rows())
                .param("accepted", accepted)
                .param("refused", finished.refused())
                .param("startedBy", caller.id())
                .param("starter", caller.name())
                .param("finishedAt", finished.finishedAt().atOffset(ZoneOffset.UTC))
                .update();
        batch.batchUpdate(
                """
                INSERT INTO vehicle_import_rows (import_id, row_number, vin, outcome, code, message, vehicle_id)
                VALUES (:importId, :row, :vin, :outcome, :code, :message, :vehicleId)
                """, rows.stream().map(row -> parameters(finished.id(), row)).toArray(SqlParameterSource[]::new));
        return finished;
    }

    VehicleImport get(UUID id, Caller caller) {
        return jdbc.sql("""
                        SELECT id, file_name, row_count AS rows, accepted, refused, starter AS started_by, finished_at
                        FROM vehicle_imports WHERE id = :id AND (started_by = :reader OR :readsAll)
                        """)
                .param("id", id)
                .param("reader", caller.id())
                .param("readsAll", InventoryRight.SEE_IMPORTS.isGrantedEverywhereTo(caller))
                .query(VehicleImport.class)
                .optional()
                .orElseThrow(() -> new NotFound("import", id));
    }

    Slice<ImportedRow> rows(
            UUID id, ImportedRow.@Nullable Outcome outcome, int limit, @Nullable Cursor cursor, Caller caller) {
        get(id, caller);
        var conditions =
                new Conditions().when(id, "import_id = :id", "id").when(outcome, "outcome = :outcome", "outcome");
        return ROWS.read(jdbc, conditions, limit, cursor);
    }

    private static MapSqlParameterSource parameters(UUID importId, ImportedRow row) {
        return new MapSqlParameterSource()
                .addValue("importId", importId)
                .addValue("row", row.row())
                .addValue("vin", row.vin())
                .addValue("outcome", row.outcome().name())
                .addValue("code", row.code())
                .addValue("message", row.message())
                .addValue("vehicleId", row.vehicleId());
    }
}
