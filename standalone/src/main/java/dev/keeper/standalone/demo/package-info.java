/** The made-up dealership group DGAuto, put into a new suite through its public API. */
@NullMarked
package dev.keeper.standalone.demo;

import org.jspecify.annotations.NullMarked;
