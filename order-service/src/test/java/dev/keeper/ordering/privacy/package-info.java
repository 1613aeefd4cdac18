@NullMarked
package dev.keeper.ordering.privacy;

import org.jspecify.annotations.NullMarked;
