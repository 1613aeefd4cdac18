/** The branches as this service knows them from auth-service's events. */
@NullMarked
package dev.keeper.ordering.branch;

import org.jspecify.annotations.NullMarked;
