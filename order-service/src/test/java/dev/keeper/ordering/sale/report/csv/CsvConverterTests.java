package dev.keeper.ordering.sale.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;

class CsvConverterTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "-1e3"
            })
    void noCellIsAFormula(String cell) {
        assertThat(CsvConverter.defused(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-80.00", "-2", "12.50", "Brake pads, front", "", "A=B", "2026-11-25", "Città"})
    void whatIsNoFormulaStaysAsItIs(String cell) {
        assertThat(CsvConverter.defused(cell)).isEqualTo(cell);
    }

    @Test
    void cellsWithCommasQuotesAndLineBreaksAreQuoted() throws Exception {
        var output = new MockHttpOutputMessage();
        new CsvConverter()
                .write(table(List.of("Pads, front", "2\" wheel", "two\nlines")), new MediaType("text", "csv"), output);

        assertThat(output.getBodyAsString()).isEqualTo("a,b,c\r\n\"Pads, front\",\"2\"\" wheel\",\"two\nlines\"\r\n");
        assertThat(output.getHeaders().getContentDisposition().getFilename()).isEqualTo("table.csv");
    }

    private static CsvTable table(List<String> row) {
        return new CsvTable() {
            @Override
            public String fileName() {
                return "table.csv";
            }

            @Override
            public List<String> columns() {
                return List.of("a", "b", "c");
            }

            @Override
            public Stream<List<String>> cells() {
                return Stream.of(row);
            }
        };
    }
}
