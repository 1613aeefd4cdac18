@NullMarked
package dev.keeper.embedded;

import org.jspecify.annotations.NullMarked;
