/** HTTP conventions: keyset pages, idempotency keys, entity tags. */
@NullMarked
package dev.keeper.common.web;

import org.jspecify.annotations.NullMarked;
