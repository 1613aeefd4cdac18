/** The HTTP server below the framework: its own refusals, its kept connections. */
@NullMarked
package dev.keeper.gateway.server;

import org.jspecify.annotations.NullMarked;
