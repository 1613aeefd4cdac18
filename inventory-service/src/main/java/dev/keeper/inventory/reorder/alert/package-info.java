/** What is told when there is too little for a reorder rule, or enough again. */
@NullMarked
package dev.keeper.inventory.reorder.alert;

import org.jspecify.annotations.NullMarked;
