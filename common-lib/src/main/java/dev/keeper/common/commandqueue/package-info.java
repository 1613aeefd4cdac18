/** Carries out waiting commands of requests and messages together, in one transaction. */
@NullMarked
package dev.keeper.common.commandqueue;

import org.jspecify.annotations.NullMarked;
