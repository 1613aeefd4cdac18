package dev.keeper.common.commandqueue;

/** A command was not carried out because an earlier command of its sequence failed. */
class EarlierCommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EarlierCommandFailed() {
        super("An earlier command about the same thing failed");
    }
}
