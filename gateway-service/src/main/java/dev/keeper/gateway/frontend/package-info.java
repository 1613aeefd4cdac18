/** The web frontend's files and Swagger UI. */
@NullMarked
package dev.keeper.gateway.frontend;

import org.jspecify.annotations.NullMarked;
