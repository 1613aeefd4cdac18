@NullMarked
package dev.keeper.embedded.postgres;

import org.jspecify.annotations.NullMarked;
