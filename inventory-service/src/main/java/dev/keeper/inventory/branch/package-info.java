/** The branches, copied from auth-service's events. */
@NullMarked
package dev.keeper.inventory.branch;

import org.jspecify.annotations.NullMarked;
