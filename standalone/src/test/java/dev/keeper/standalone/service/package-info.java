@NullMarked
package dev.keeper.standalone.service;

import org.jspecify.annotations.NullMarked;
