/** The services of the suite, each with its process or context, port, log and part of the data folder. */
@NullMarked
package dev.keeper.standalone.service;

import org.jspecify.annotations.NullMarked;
