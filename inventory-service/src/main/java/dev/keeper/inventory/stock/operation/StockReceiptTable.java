package dev.keeper.inventory.stock.operation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads deliveries; they never change. */
@Component
class StockReceiptTable {

    private final JdbcClient jdbc;

    StockReceiptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(StockReceipt receipt) {
        jdbc.sql("""
                        INSERT INTO stock_receipts
                            (id, branch_code, reference, notes, received_at, received_by_id, received_by_name)
                        VALUES (:id, :branch, :reference, :notes, :at, :byId, :byName)
                        """)
                .param("id", receipt.id())
                .param("branch", receipt.branch())
                .param("reference", receipt.reference())
                .param("notes", receipt.notes())
                .param("at", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .param("byId", receipt.receivedById())
                .param("byName", receipt.receivedBy())
                .update();
        var lines = receipt.lines();
        jdbc.sql("""
                        INSERT INTO stock_receipt_lines (receipt_id, line_number, product_id, quantity, unit_cost)
                        SELECT :id, number, product_id, quantity, unit_cost
                        FROM unnest(:products, :quantities, :costs)
                            WITH ORDINALITY AS line (product_id, quantity, unit_cost, number)
                        """)
                .param("id", receipt.id())
                .param(
                        "products",
                        lines.stream().map(StockReceipt.Line::productId).toArray(UUID[]::new))
                .param(
                        "quantities",
                        lines.stream().map(StockReceipt.Line::quantity).toArray(Integer[]::new))
                .param("costs", lines.stream().map(StockReceipt.Line::unitCost).toArray(BigDecimal[]::new))
                .update();
    }

    Optional<StockReceipt> find(UUID id) {
        return jdbc.sql("SELECT * FROM stock_receipts WHERE id = :id")
                .param("id", id)
                .query((row, number) -> receipt(row, lines(id)))
                .optional();
    }

    private List<StockReceipt.Line> lines(UUID receiptId) {
        return jdbc.sql("""
                        SELECT product_id, sku, name AS product_name, quantity, unit_cost
                        FROM stock_receipt_lines line JOIN products ON products.id = line.product_id
                        WHERE receipt_id = :receipt ORDER BY line_number
                        """).param("receipt", receiptId).query(StockReceipt.Line.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static StockReceipt receipt(ResultSet row, List<StockReceipt.Line> lines) throws SQLException {
        return new StockReceipt(
                row.getObject("id", UUID.class),
                row.getString("branch_code"),
                row.getString("reference"),
                row.getString("notes"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_by_id", UUID.class),
                row.getString("received_by_name"),
                lines);
    }
}
