@NullMarked
package dev.keeper.standalone;

import org.jspecify.annotations.NullMarked;
