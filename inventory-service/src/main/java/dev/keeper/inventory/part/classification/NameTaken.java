package dev.keeper.inventory.part.classification;

import dev.keeper.common.problem.RuleBroken;

/** Another brand or category has the name, possibly in another spelling. */
class NameTaken extends RuleBroken {

    private static final long serialVersionUID = 1L;

    NameTaken(Classification kind, String name) {
        super("NAME_TAKEN", "There is a %s with the name %s already.".formatted(kind.word(), name));
    }
}
