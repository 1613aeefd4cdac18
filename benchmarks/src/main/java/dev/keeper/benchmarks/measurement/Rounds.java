package dev.keeper.benchmarks.measurement;

import dev.keeper.benchmarks.result.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The samples of sides that were measured in turns (A, B, A, B, ...), so that other load on the machine affects all alike.
 */
public final class Rounds {

    private final Map<Side, List<Double>> values = new LinkedHashMap<>();

    private Rounds(List<Side> sides) {
        sides.forEach(side -> values.put(side, new ArrayList<>()));
    }

    /** Measures in turns, for as many rounds as the run wants. */
    public static Rounds of(Run run, List<Side> sides) throws InterruptedException {
        var rounds = new Rounds(sides);
        for (int round = 1; round <= run.settings().rounds(); round++) {
            for (var side : rounds.values.entrySet()) {
                var value = side.getKey().measurement().take();
                side.getValue().add(value);
                run.tell(String.format(
                        Locale.ROOT,
                        "  %d/%d %s: %,.2f %s",
                        round,
                        run.settings().rounds(),
                        side.getKey().label(),
                        value,
                        side.getKey().unit()));
            }
        }
        return rounds;
    }

    public Samples of(Side side) {
        return new Samples(side.label(), side.unit(), values.getOrDefault(side, List.of()));
    }

    /** Returns the samples of a side, or null if the machine cannot measure it. */
    @Nullable
    public Samples of(Optional<Side> side) {
        return side.map(this::of).orElse(null);
    }
}
