package dev.keeper.benchmarks.scenario;

import dev.keeper.benchmarks.result.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The samples of sides that were measured in turns (A, B, A, B, ...), so that a noisy neighbour disturbs them alike. */
final class Rounds {

    private final Map<Side, List<Double>> values = new LinkedHashMap<>();

    private Rounds(List<Side> sides) {
        sides.forEach(side -> values.put(side, new ArrayList<>()));
    }

    /** Takes turns for as many rounds as the run wants. */
    static Rounds of(Run run, List<Side> sides) throws InterruptedException {
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

    Samples of(Side side) {
        return new Samples(side.label(), side.unit(), values.getOrDefault(side, List.of()));
    }

    /** Nothing, if the machine cannot measure this side. */
    @Nullable
    Samples of(Optional<Side> side) {
        return side.map(this::of).orElse(null);
    }
}
