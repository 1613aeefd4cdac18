@NullMarked
package dev.keeper.ordering.sale;

import org.jspecify.annotations.NullMarked;
