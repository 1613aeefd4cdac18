/** The one door of the suite: its settings and its start. */
@NullMarked
package dev.keeper.gateway;

import org.jspecify.annotations.NullMarked;
