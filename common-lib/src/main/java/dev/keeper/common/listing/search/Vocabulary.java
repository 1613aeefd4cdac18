package dev.keeper.common.listing.search;

import java.util.stream.Stream;

/** The known words that people most likely mean when they mistype one. */
@FunctionalInterface
public interface Vocabulary {

    /** For tables without known words. */
    Vocabulary NONE = Stream::empty;

    /** Returns the words in lower case; called only if a word occurs nowhere. */
    Stream<String> words();
}
