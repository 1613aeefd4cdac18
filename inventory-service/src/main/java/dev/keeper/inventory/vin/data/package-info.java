/** The data on the characters of VINs that NHTSA publishes. */
@NullMarked
package dev.keeper.inventory.vin.data;

import org.jspecify.annotations.NullMarked;
