package dev.keeper.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The comparisons as a Markdown table whose columns are aligned for the terminal. */
final class Table {

    private static final List<String> HEAD =
            List.of("Scenario", "A / B", "A", "B", "Ratio: median [min-max]", "Goal", "Met");
    private static final int MANY = 100;

    private Table() {}

    static String of(List<Comparison> comparisons) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        comparisons.forEach(comparison -> rows.add(cells(comparison)));
        var widths = IntStream.range(0, HEAD.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        var rule = widths.stream().map("-"::repeat).toList();
        rows.add(1, rule);
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static List<String> cells(Comparison comparison) {
        return List.of(
                comparison.scenario(),
                comparison.question(),
                value(comparison.a()),
                value(comparison.b()),
                ratio(comparison.ratio()),
                comparison.goal() == null ? "-" : comparison.goal().toString(),
                met(comparison.met()));
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column)
                        + " ".repeat(widths.get(column) - cells.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String value(@Nullable Samples samples) {
        if (samples == null) {
            return "-";
        }
        var format = samples.median() < MANY ? "%,.2f %s" : "%,.0f %s";
        return String.format(Locale.ROOT, format, samples.median(), samples.unit());
    }

    private static String ratio(@Nullable Ratio ratio) {
        return ratio == null
                ? "-"
                : String.format(Locale.ROOT, "%.2f [%.2f-%.2f]", ratio.median(), ratio.min(), ratio.max());
    }

    private static String met(@Nullable Boolean met) {
        if (met == null) {
            return "-";
        }
        return met ? "yes" : "no";
    }
}
