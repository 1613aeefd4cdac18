/** The only entry to the suite: its settings and its start. */
@NullMarked
package dev.keeper.gateway;

import org.jspecify.annotations.NullMarked;
