package dev.keeper.inventory.part.classification;

import dev.keeper.common.problem.Invalid;

/** The request names a brand or category that does not exist. */
public class UnknownName extends Invalid {

    private static final long serialVersionUID = 1L;

    UnknownName(Classification kind, String name) {
        super(kind.unknown(), kind.word(), "There is no %s %s.".formatted(kind.word(), name));
    }
}
