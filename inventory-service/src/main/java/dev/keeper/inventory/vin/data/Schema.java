package dev.keeper.inventory.vin.data;

/** One line of the data file: the patterns of a manufacturer for some of its VINs, most recently changed first. */
public final class Schema {

    private static final int RADIX = 36;
    private static final int DAYS = 100_000;

    private final byte[] bytes;
    private final int start;
    private final int end;

    Schema(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /**
     * Collects the findings of the patterns that match a VIN. As in vPIC's spVinDecode, a pattern ranks by the first
     * year of its schema, then by the day of its last change.
     *
     * @param key positions 4 to 8, a bar, and 10 to 17
     * @param years the years of the schema for the manufacturer
     */
    public void collect(String key, Wmi.Years years, Findings findings) {
        int day = 0;
        boolean matches = false;
        for (int at = start, next; at < end; at = next + 1) {
            next = endOfToken(at);
            char kind = (char) bytes[at];
            if (kind == '@') {
                day = number(at + 1, next);
            } else if (kind == '=') {
                matches = KeyPattern.matches(bytes, at + 1, next, key);
            } else if (matches) {
                findings.offer(kind, number(at + 1, next), (years.first() - Wmi.FIRST_YEAR) * DAYS + day + 1);
            }
        }
    }

    private int endOfToken(int at) {
        int next = at;
        while (next < end && bytes[next] != ' ') {
            next++;
        }
        return next;
    }

    private int number(int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * RADIX + Character.digit(bytes[at], RADIX);
        }
        return number;
    }
}
