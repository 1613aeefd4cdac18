package dev.keeper.auth.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Selects the key that signs at a moment, and the keys that are published then. */
final class KeySchedule {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);

    private final List<ReadableKey> keys;
    private final Duration tokenLifetime;

    KeySchedule(List<ReadableKey> keys, Duration tokenLifetime) {
        this.keys = keys.stream()
                .sorted(Comparator.comparing(ReadableKey::signsFrom))
                .toList();
        this.tokenLifetime = tokenLifetime;
    }

    /** Returns the latest key that may sign. The first key signs even slightly early, because clocks differ. */
    ReadableKey signingAt(Instant now) {
        return keys.reversed().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElseGet(keys::getFirst);
    }

    /** Returns the keys that sign now or later, and earlier ones until their last token has expired. */
    List<ReadableKey> publishedAt(Instant now) {
        return IntStream.range(0, keys.size())
                .filter(index -> index == keys.size() - 1 || isNeeded(keys.get(index + 1), now))
                .mapToObj(keys::get)
                .toList();
    }

    private boolean isNeeded(ReadableKey successor, Instant now) {
        return successor.signsFrom().plus(tokenLifetime).plus(CLOCKS_MAY_DIFFER).isAfter(now);
    }
}
