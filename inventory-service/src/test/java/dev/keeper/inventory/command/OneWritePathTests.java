package dev.keeper.inventory.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Only the participants of units of work write stock. */
class OneWritePathTests {

    private static final Path SOURCES = Path.of("src/main/java/dev/keeper/inventory");

    private static final Pattern WRITES = Pattern.compile(
            "(?:INSERT INTO|UPDATE|DELETE FROM)\\s+(vehicles|stock_levels|reservations|reservation_lines|movements)\\b");

    private static final Pattern RECORDS_MOVEMENTS = Pattern.compile("\\b(ledger\\.record)\\(");
    private static final Pattern SAVES_VEHICLES =
            Pattern.compile("\\bVehicleRepository\\b[\\s\\S]*\\b(save(?:All)?)\\(");

    @Test
    void onlyTheTablesOfParticipantsAndTheLedgerWriteStock() {
        assertThat(found(WRITES))
                .isEqualTo(Map.of(
                        "stock/StockLevelTable.java", Set.of("stock_levels"),
                        "reservation/ReservationTable.java", Set.of("reservations", "reservation_lines"),
                        "ledger/Ledger.java", Set.of("movements"),
                        // Erases the customer's data and changes no claim.
                        "reservation/ReservationCustomers.java", Set.of("reservations")));
    }

    @Test
    void onlyTheVehiclesOfAUnitOfWorkAreSaved() {
        assertThat(found(SAVES_VEHICLES))
                .containsOnlyKeys("vehicle/VehicleRepository.java", "vehicle/LockedVehicles.java");
    }

    @Test
    void movementsEnterTheLedgerWithAUnitOfWork() {
        assertThat(found(RECORDS_MOVEMENTS)).containsOnlyKeys("command/CommandExecutor.java");
    }

    private static Map<String, Set<String>> found(Pattern pattern) {
        try (var files = Files.walk(SOURCES)) {
            var found = new TreeMap<String, Set<String>>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> pattern.matcher(read(file))
                            .results()
                            .forEach(match -> found.computeIfAbsent(
                                            SOURCES.relativize(file).toString(), first -> new TreeSet<>())
                                    .add(match.group(1))));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
