@NullMarked
package dev.keeper.embedded.kafka;

import org.jspecify.annotations.NullMarked;
