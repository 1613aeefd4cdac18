/** What the tests of all services share: the house rules and real servers. */
@NullMarked
package dev.keeper.common.testing;

import org.jspecify.annotations.NullMarked;
