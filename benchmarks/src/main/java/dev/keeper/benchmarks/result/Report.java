package dev.keeper.benchmarks.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that a run found out.
 *
 * @param machine what it was measured on
 * @param comparisons in the order in which they were measured
 */
public record Report(String machine, List<Comparison> comparisons) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Report {
        comparisons = List.copyOf(comparisons);
    }

    /** For people: the table and the line about the machine. */
    public String text() {
        return Table.of(comparisons) + "\n" + machine;
    }

    /** For programs: the same with every sample. */
    public void writeTo(Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
