@NullMarked
package dev.keeper.ordering.stockanswer;

import org.jspecify.annotations.NullMarked;
