package dev.keeper.inventory.vin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** World manufacturer identifiers (ISO 3780), from the data file that {@code vin-data/derive-wmi-table.py} makes. */
@Component
class WmiTable {

    private static final String FILE = "/vin/wmi.tsv";
    private static final char SMALL_MANUFACTURER = '9';

    private final Map<String, Entry> entries = new HashMap<>(18_000);

    WmiTable() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WmiTable.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whoever built fewer than 1,000 cars a year shares a WMI that ends in 9 and is told apart by positions 12 to 14. */
    @Nullable
    Entry find(Vin vin) {
        var wmi = vin.value().substring(0, 3);
        if (wmi.charAt(2) == SMALL_MANUFACTURER) {
            var small = entries.get(wmi + vin.value().substring(11, 14));
            if (small != null) {
                return small;
            }
        }
        return entries.get(wmi);
    }

    private void add(String line) {
        var fields = line.split("\t", -1);
        entries.put(fields[0], new Entry(orNull(fields[1]), orNull(fields[2]), orNull(fields[3])));
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field.intern();
    }

    /** Several makes are separated by a bar. */
    record Entry(
            @Nullable String manufacturer,
            @Nullable String country,
            @Nullable String makes) {

        @Nullable
        String onlyMake() {
            return makes == null || makes.contains("|") ? null : makes;
        }
    }
}
