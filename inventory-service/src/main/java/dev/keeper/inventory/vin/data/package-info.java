/** What is known about the signs of VINs, as published by NHTSA. */
@NullMarked
package dev.keeper.inventory.vin.data;

import org.jspecify.annotations.NullMarked;
