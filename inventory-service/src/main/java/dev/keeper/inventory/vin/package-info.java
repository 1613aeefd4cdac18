/** Vehicle identification numbers (ISO 3779): check digit and offline decoding. */
@NullMarked
package dev.keeper.inventory.vin;

import org.jspecify.annotations.NullMarked;
