package dev.keeper.inventory.vin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a VIN, by its first two characters (ISO 3780).
 *
 * @param region the part of the world
 * @param country null if the code is assigned to no country
 */
record Origin(String region, @Nullable String country) {

    /** The order of characters in ISO 3780: digits follow letters, and zero is last. */
    private static final String ORDER = "ABCDEFGHJKLMNPRSTUVWXYZ1234567890";

    private static final List<Range> COUNTRIES = """
            AA-AH South Africa
            J-J Japan
            KF-KK Israel
            KL-KR South Korea
            L-L China
            MA-ME India
            MF-MK Indonesia
            ML-MR Thailand
            NF-NK Pakistan
            NL-NR Turkey
            PA-PE Philippines
            PF-PK Singapore
            PL-PR Malaysia
            RF-RK Taiwan
            RL-RR Vietnam
            SA-SM United Kingdom
            SN-ST Germany
            SU-SZ Poland
            TA-TH Switzerland
            TJ-TP Czech Republic
            TR-TV Hungary
            TW-T1 Portugal
            UH-UM Denmark
            UN-UT Ireland
            UU-UZ Romania
            U5-U7 Slovakia
            VA-VE Austria
            VF-VR France
            VS-VW Spain
            V3-V5 Croatia
            V6-V0 Estonia
            W-W Germany
            XA-XE Bulgaria
            XF-XK Greece
            XL-XR Netherlands
            XS-XW Russia
            X3-X0 Russia
            YA-YE Belgium
            YF-YK Finland
            YS-YW Sweden
            Y6-Y0 Ukraine
            ZA-ZR Italy
            ZX-Z2 Slovenia
            Z3-Z5 Lithuania
            Z6-Z0 Russia
            1-1 United States
            2-2 Canada
            3A-37 Mexico
            4-5 United States
            6A-6W Australia
            7A-7E New Zealand
            7F-70 United States
            8A-8E Argentina
            8F-8K Chile
            8X-82 Venezuela
            9A-9E Brazil
            9F-9K Colombia
            93-99 Brazil
            """.lines().map(Range::read).toList();

    static Origin of(Vin vin) {
        return new Origin(
                region(vin.value().charAt(0), vin.value().charAt(1)),
                COUNTRIES.stream()
                        .filter(range -> range.contains(vin.value()))
                        .map(Range::country)
                        .findFirst()
                        .orElse(null));
    }

    private static String region(char first, char second) {
        return switch (first) {
            case 'A', 'B', 'C' -> "Africa";
            case 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R' -> "Asia";
            case 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z' -> "Europe";
            case '1', '2', '3', '4', '5' -> "North America";
            case '6' -> "Oceania";
            case '7' -> second >= 'A' && second <= 'E' ? "Oceania" : "North America";
            case '8', '9' -> "South America";
            default -> "Unknown";
        };
    }

    private static int place(String code) {
        int second = code.length() > 1 ? ORDER.indexOf(code.charAt(1)) : 0;
        return ORDER.indexOf(code.charAt(0)) * ORDER.length() + second;
    }

    private record Range(int from, int to, String country) {

        static Range read(String line) {
            int dash = line.indexOf('-');
            int space = line.indexOf(' ');
            var last = line.substring(dash + 1, space);
            return new Range(
                    place(line.substring(0, dash)),
                    place(last.length() > 1 ? last : last + ORDER.charAt(ORDER.length() - 1)),
                    line.substring(space + 1));
        }

        boolean contains(String vin) {
            int place = place(vin.substring(0, 2));
            return from <= place && place <= to;
        }
    }
}
