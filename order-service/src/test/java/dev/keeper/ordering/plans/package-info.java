@NullMarked
package dev.keeper.ordering.plans;

import org.jspecify.annotations.NullMarked;
