@NullMarked
package dev.keeper.standalone.demo;

import org.jspecify.annotations.NullMarked;
