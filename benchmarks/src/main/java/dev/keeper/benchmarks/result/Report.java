package dev.keeper.benchmarks.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of a run.
 *
 * @param machine the description of the machine
 * @param comparisons in the order of measurement
 */
public record Report(String machine, List<Comparison> comparisons) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Report {
        comparisons = List.copyOf(comparisons);
    }

    /** Returns the table and the line about the machine, for people. */
    public String text() {
        return Table.of(comparisons) + "\n" + machine;
    }

    /** Writes the same with every sample, for programs. */
    public void writeTo(Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
