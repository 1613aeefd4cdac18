/** The branches, as known from auth-service's events. */
@NullMarked
package dev.keeper.ordering.branch;

import org.jspecify.annotations.NullMarked;
