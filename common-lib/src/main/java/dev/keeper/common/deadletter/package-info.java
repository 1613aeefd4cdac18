/** Lists the messages that a service could not handle, and sends them again once the cause is removed. */
@NullMarked
package dev.keeper.common.deadletter;

import org.jspecify.annotations.NullMarked;
