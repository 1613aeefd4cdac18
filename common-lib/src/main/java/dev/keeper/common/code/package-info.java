/** Codes that people type, each with one written form. */
@NullMarked
package dev.keeper.common.code;

import org.jspecify.annotations.NullMarked;
