/** The fictional dealership group DGAuto, seeded into a new suite through its public API. */
@NullMarked
package dev.keeper.standalone.demo;

import org.jspecify.annotations.NullMarked;
