package dev.keeper.common.shutdown;

/** Makes a server say {@code Connection: close} in its answers, so that clients go elsewhere with their next request. */
@FunctionalInterface
public interface LastAnswers {

    /** From now on each answer is the last one of its connection. */
    void begin();
}
