@NullMarked
package dev.keeper.ordering.placing;

import org.jspecify.annotations.NullMarked;
