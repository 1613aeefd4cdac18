/** What a service could not handle: looking at it, and sending it again once the reason is gone. */
@NullMarked
package dev.keeper.common.deadletter;

import org.jspecify.annotations.NullMarked;
