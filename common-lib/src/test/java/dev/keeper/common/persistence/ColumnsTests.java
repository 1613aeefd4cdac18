package dev.keeper.common.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnsTests {

    private static final UUID ID = UUID.fromString("0190a7b0-0000-7000-8000-000000000001");
    private static final Instant MOMENT = Instant.parse("2026-11-01T08:30:00.123456Z");

    private static final List<Row> ROWS =
            List.of(new Row("one", ID, 1, new BigDecimal("9.90"), MOMENT), new Row(null, null, 2, null, null));

    @Test
    void aColumnHasOneValueForEachRowInTheirOrder() {
        var arrays = Columns.of(ROWS)
                .texts("texts", Row::text)
                .ids("ids", Row::id)
                .integers("numbers", Row::number)
                .amounts("amounts", Row::amount)
                .arrays();

        assertThat(arrays)
                .hasSize(4)
                .containsEntry("texts", new String[] {"one", null})
                .containsEntry("ids", new UUID[] {ID, null})
                .containsEntry("numbers", new Integer[] {1, 2})
                .containsEntry("amounts", new BigDecimal[] {new BigDecimal("9.90"), null});
    }

    @Test
    void momentsAreTextsThatPostgresqlReads() {
        assertThat(Columns.of(ROWS).moments("moments", Row::moment).arrays())
                .containsEntry("moments", new String[] {"2026-11-01T08:30:00.123456Z", null});
    }

    @Test
    void noRowsAreEmptyArrays() {
        assertThat(Columns.<Row>of(List.of()).texts("texts", Row::text).arrays())
                .containsEntry("texts", new String[0]);
    }

    private record Row(
            @Nullable String text,
            @Nullable UUID id,
            int number,
            @Nullable BigDecimal amount,
            @Nullable Instant moment) {}
}
