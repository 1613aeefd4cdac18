package dev.keeper.auth.right;

import dev.keeper.common.security.Reach;
import dev.keeper.common.security.Reaches;
import dev.keeper.common.security.Right;
import java.util.Locale;
import java.util.Map;

/** A right, as its service publishes it. */
record PublishedRight(String scope, String sentence, Reaches reaches) implements Right {

    static PublishedRight from(Entry entry) {
        return new PublishedRight(entry.right(), entry.sentence(), new Reaches(entry.reaches()));
    }

    @Override
    public String name() {
        return scope.substring(scope.indexOf(':') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public String area() {
        return scope.substring(0, scope.indexOf(':'));
    }

    /** A right in the file of its service. */
    record Entry(String right, String sentence, Map<String, Reach> reaches) {}
}
