/** The OpenAPI description that every service publishes of its API. */
@NullMarked
package dev.keeper.common.web.description;

import org.jspecify.annotations.NullMarked;
