package dev.keeper.standalone;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Valid VINs of fictional cars: each a Ford Fusion of 2019 with its own serial number. */
final class Vins {

    private static final String VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final AtomicInteger SERIAL = new AtomicInteger(200_000);

    private Vins() {}

    static String next() {
        var vin = "3FA6P0HD0KR" + SERIAL.incrementAndGet();
        return vin.substring(0, 8) + checkDigit(vin) + vin.substring(9);
    }

    /** ISO 3779 and 49 CFR 565.15: the weighted sum modulo 11, where ten is X. */
    private static char checkDigit(String vin) {
        var sum = IntStream.range(0, vin.length())
                .map(i -> WEIGHTS[i] * (VALUES.indexOf(vin.charAt(i)) % 10))
                .sum();
        return sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11);
    }
}
