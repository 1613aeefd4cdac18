package dev.keeper.inventory.vin.data;

/**
 * Matches patterns of VINs in vPIC's notation, such as {@code **B[A-CX]|*G} over positions 4 to 8, a bar, and 10 to 17.
 */
final class KeyPattern {

    private static final char ANY = '*';
    private static final char RANGE = '-';

    private KeyPattern() {}

    /** Returns whether the pattern in the bytes matches the beginning of a VIN's key. */
    static boolean matches(byte[] bytes, int start, int end, String key) {
        int at = start;
        for (int position = 0; at < end; position++) {
            if (position == key.length()) {
                return false;
            }
            char actual = key.charAt(position);
            int last = bytes[at] == '[' ? endOfClass(bytes, at, end) : at;
            boolean fits = last > at ? isIn(bytes, at + 1, last, actual) : bytes[at] == ANY || bytes[at] == actual;
            if (!fits) {
                return false;
            }
            at = last + 1;
        }
        return true;
    }

    private static int endOfClass(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] != ']') {
            at++;
        }
        return at;
    }

    private static boolean isIn(byte[] bytes, int start, int end, char actual) {
        for (int at = start; at < end; at++) {
            if (at + 2 < end && bytes[at + 1] == RANGE) {
                if (bytes[at] <= actual && actual <= bytes[at + 2]) {
                    return true;
                }
                at += 2;
            } else if (bytes[at] == actual) {
                return true;
            }
        }
        return false;
    }
}
