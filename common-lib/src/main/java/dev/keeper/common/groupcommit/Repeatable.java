package dev.keeper.common.groupcommit;

import dev.keeper.common.web.KeyedRequest;
import java.util.UUID;

/** By what a command is recognised when it is sent again. */
sealed interface Repeatable {

    /** A message, by its id. */
    record ByMessage(UUID messageId) implements Repeatable {}

    /** A request with an {@code Idempotency-Key}. */
    record ByKey(KeyedRequest request) implements Repeatable {}

    /** A request without one: sent again, it is another one. */
    record Never() implements Repeatable {}
}
