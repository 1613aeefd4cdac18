package dev.keeper.inventory.intake;

import dev.keeper.common.problem.Invalid;

/** A row cannot be imported; other rows are not affected. */
class RowRefused extends Invalid {

    private static final long serialVersionUID = 1L;

    RowRefused(String code, String column, String message) {
        super(code, column, message);
    }
}
