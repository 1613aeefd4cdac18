package dev.keeper.inventory.insight.vehicle;

import dev.keeper.common.listing.Rows;
import dev.keeper.common.listing.search.Vocabulary;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words in the makes and models of cars. */
@Component
class VehicleNames implements Vocabulary {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final JdbcClient jdbc;

    VehicleNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<String> words() {
        return Stream.of("make", "model").flatMap(this::distinct).flatMap(BETWEEN_WORDS::splitAsStream);
    }

    /**
     * Reads the distinct names. It skips from each name to the next by the index, because there are few names and many
     * cars.
     */
    private Stream<String> distinct(String column) {
        return Rows.of(jdbc.sql("""
                        WITH RECURSIVE names AS (
                            SELECT min(lower(%1$s)) AS name FROM vehicles
                            UNION ALL
                            SELECT (SELECT min(lower(%1$s)) FROM vehicles WHERE lower(%1$s) > names.name)
                            FROM names WHERE names.name IS NOT NULL)
                        SELECT name FROM names WHERE name IS NOT NULL
                        """.formatted(column)).query(String.class)).stream();
    }
}
