package dev.keeper.common.shutdown;

/** Makes a server send {@code Connection: close} in its answers, so that clients reconnect elsewhere. */
@FunctionalInterface
public interface LastAnswers {

    /** Makes each answer from now on the last one of its connection. */
    void begin();
}
