package dev.keeper.common.listing.search;

import java.util.stream.Stream;

/** The words that people most likely mean when they mistype one. */
@FunctionalInterface
public interface Vocabulary {

    /** For tables in which no words stand out. */
    Vocabulary NONE = Stream::empty;

    /** The words in lower case; asked for only when a word occurs nowhere. */
    Stream<String> words();
}
