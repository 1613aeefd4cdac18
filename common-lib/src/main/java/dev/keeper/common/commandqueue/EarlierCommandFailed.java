package dev.keeper.common.commandqueue;

/** A command was not carried out because an earlier one, which it has to follow, was not. */
class EarlierCommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EarlierCommandFailed() {
        super("An earlier command about the same was not carried out");
    }
}
