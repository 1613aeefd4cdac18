/** What the law lets customers ask for: everything that is known about them, and that it is forgotten. */
@NullMarked
package dev.keeper.ordering.privacy;

import org.jspecify.annotations.NullMarked;
