/** The legal rights of customers: to export their data, and to have them erased. */
@NullMarked
package dev.keeper.ordering.privacy;

import org.jspecify.annotations.NullMarked;
