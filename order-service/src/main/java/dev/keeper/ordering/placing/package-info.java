/** How orders come in: placed at once, or drafted, approved and placed later. */
@NullMarked
package dev.keeper.ordering.placing;

import org.jspecify.annotations.NullMarked;
