package dev.keeper.ordering.sale.report.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes a report row by row as CSV (RFC 4180) for clients that accept {@code text/csv}. */
@Component
public class CsvConverter extends AbstractHttpMessageConverter<CsvTable> {

    public static final String MEDIA_TYPE = "text/csv";

    /** The characters that start a formula in spreadsheets (OWASP, CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    CsvConverter() {
        super(StandardCharsets.UTF_8, new MediaType("text", "csv"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return CsvTable.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected CsvTable readInternal(Class<? extends CsvTable> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Reports are not read", input);
    }

    @Override
    protected void writeInternal(CsvTable table, HttpOutputMessage output) throws IOException {
        output.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename(table.fileName())
                        .build());
        var csv = CsvWriter.builder().build(new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8));
        csv.writeRecord(table.columns());
        table.cells().map(CsvConverter::defused).forEach(csv::writeRecord);
        csv.flush();
    }

    private static List<String> defused(List<String> cells) {
        return cells.stream().map(CsvConverter::defused).toList();
    }

    /** Returns the cell in a form that no spreadsheet treats as a formula; numbers stay numbers. */
    static String defused(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
