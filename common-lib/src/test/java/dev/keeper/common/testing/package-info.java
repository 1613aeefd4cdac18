/** What the tests of every service share: the house rules and real servers. */
@NullMarked
package dev.keeper.common.testing;

import org.jspecify.annotations.NullMarked;
