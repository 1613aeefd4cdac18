/** What every schema has: ids, housekeeping and locks for scheduled work. */
@NullMarked
package dev.keeper.common.persistence;

import org.jspecify.annotations.NullMarked;
