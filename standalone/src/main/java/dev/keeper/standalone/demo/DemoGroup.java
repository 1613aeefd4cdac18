package dev.keeper.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** DGAuto, a fictional group: five branches, twelve employees across all roles, some parts and forty cars. */
public final class DemoGroup {

    /** For every employee; the demo group is for trials and contains nothing worth protecting. */
    public static final String PASSWORD = "drive-DGAuto-2026";

    /** The employee that the suite itself creates first. */
    public static final Employee ADMINISTRATOR = new Employee("admin", "Olivia Brooks", "ADMIN", null);

    static final List<Branch> BRANCHES = List.of(
            new Branch(
                    "PHL",
                    "DGAuto Philadelphia",
                    "Philadelphia",
                    "America/New_York",
                    List.of(
                            "pennsylvania",
                            "new jersey",
                            "new york",
                            "connecticut",
                            "rhode island",
                            "massachusetts",
                            "vermont",
                            "new hampshire",
                            "maine",
                            "delaware",
                            "maryland",
                            "district of columbia",
                            "virginia",
                            "west virginia")),
            new Branch(
                    "MIA",
                    "DGAuto Miami",
                    "Miami",
                    "America/New_York",
                    List.of(
                            "florida",
                            "georgia",
                            "south carolina",
                            "north carolina",
                            "alabama",
                            "mississippi",
                            "tennessee")),
            new Branch(
                    "DAL",
                    "DGAuto Dallas",
                    "Dallas",
                    "America/Chicago",
                    List.of(
                            "texas",
                            "oklahoma",
                            "arkansas",
                            "louisiana",
                            "new mexico",
                            "kansas",
                            "missouri",
                            "nebraska",
                            "colorado")),
            new Branch(
                    "LAX",
                    "DGAuto Los Angeles",
                    "Los Angeles",
                    "America/Los_Angeles",
                    List.of(
                            "california",
                            "nevada",
                            "arizona",
                            "utah",
                            "oregon",
                            "washington",
                            "idaho",
                            "montana",
                            "wyoming",
                            "alaska",
                            "hawaii")),
            new Branch(
                    "DTW",
                    "DGAuto Detroit",
                    "Detroit",
                    "America/Detroit",
                    List.of(
                            "michigan",
                            "ohio",
                            "indiana",
                            "illinois",
                            "wisconsin",
                            "minnesota",
                            "iowa",
                            "north dakota",
                            "south dakota",
                            "kentucky",
                            "ontario")));

    private static final List<Employee> STAFF = List.of(
            new Employee("area", "Henry Walker", "AREA_MANAGER", null),
            new Employee("manager.phl", "Diane Foster", "BRANCH_MANAGER", "PHL"),
            new Employee("manager.mia", "Rafael Ortega", "BRANCH_MANAGER", "MIA"),
            new Employee("sales.manager.phl", "Kevin Doyle", "SALES_MANAGER", "PHL"),
            new Employee("anna.phl", "Anna Keller", "SALESPERSON", "PHL"),
            new Employee("marco.mia", "Marco Rossi", "SALESPERSON", "MIA"),
            new Employee("lucia.dal", "Lucía Fernández", "SALESPERSON", "DAL"),
            new Employee("assistant.phl", "Tom Becker", "ASSISTANT", "PHL"),
            new Employee("parts.phl", "Priya Shah", "PARTS_CLERK", "PHL"),
            new Employee("parts.mia", "Luis Romero", "PARTS_CLERK", "MIA"),
            new Employee("tech.phl", "Jack Novak", "TECHNICIAN", "PHL"));

    static final List<Product> PRODUCTS = List.of(
            new Product("OIL-5W30-5L", "Engine oil 5W-30, 5 litres", "Northlube", "Fluids", "38.90", "21.40", 48, 12),
            new Product("FLT-OIL-112", "Oil filter 112", "Filtrex", "Filters", "11.50", "4.80", 60, 15),
            new Product("FLT-CAB-208", "Cabin air filter 208", "Filtrex", "Filters", "19.90", "8.25", 30, 8),
            new Product("WIP-24-20", "Wiper blades 24 and 20 inch", "Clearline", "Wipers", "29.00", "12.10", 40, 10),
            new Product("BRK-PAD-F07", "Brake pads, front axle", "Haltwell", "Brakes", "64.00", "31.75", 24, 6),
            new Product("BAT-70-AGM", "Battery 70 Ah AGM", "Voltari", "Electrics", "189.00", "118.00", 10, 3),
            new Product(
                    "MAT-RUB-UNI", "Rubber floor mats, set of four", "Covera", "Accessories", "45.00", "17.60", 25, 5),
            new Product("KIT-EMERG", "Roadside emergency kit", "Covera", "Accessories", "54.90", "26.30", 12, 4));

    private static final String MAIL_DOMAIN = "@dgauto.example";

    private DemoGroup() {}

    /** Returns all twelve, the administrator first. */
    public static List<Employee> employees() {
        return Stream.concat(Stream.of(ADMINISTRATOR), STAFF.stream()).toList();
    }

    /** Returns the employees that the administrator creates. */
    static List<Employee> staff() {
        return STAFF;
    }

    /** Returns the distinct brands of its parts. */
    static List<String> brands() {
        return PRODUCTS.stream().map(Product::brand).distinct().toList();
    }

    /** Returns the distinct categories of its parts. */
    static List<String> categories() {
        return PRODUCTS.stream().map(Product::category).distinct().toList();
    }

    /** Returns the cars as a file of listings: lower-case VINs, some without a price, some salvaged. */
    public static String vehicleListings() {
        try (var stream = DemoGroup.class.getResourceAsStream("/demo/vehicles.csv")) {
            if (stream == null) {
                throw new IllegalStateException("The demo listings are missing from the class path");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An employee of the group.
     *
     * @param login the part of the e-mail address before the at sign
     * @param branch the code of the assigned branch; null for a role that acts everywhere
     */
    public record Employee(
            String login,
            String name,
            String role,
            @Nullable String branch) {

        /** Returns the e-mail address for the sign-in. */
        public String email() {
            return login + MAIL_DOMAIN;
        }

        Map<String, Object> asRequest() {
            var assignment = branch == null ? Map.of("role", role) : Map.of("role", role, "branch", branch);
            return Map.of("name", name, "email", email(), "password", PASSWORD, "assignments", List.of(assignment));
        }
    }

    record Branch(String code, String name, String city, String timeZone, List<String> regions) {

        Map<String, Object> asRequest() {
            return Map.of(
                    "code",
                    code,
                    "name",
                    name,
                    "city",
                    city,
                    "country",
                    "US",
                    "timeZone",
                    timeZone,
                    "regions",
                    regions);
        }
    }

    /** A part, with the quantity for each branch, the unit price, and the quantity at which it runs low. */
    record Product(
            String sku, String name, String brand, String category, String price, String cost, int units, int minimum) {

        Map<String, Object> asRequest() {
            return Map.of("sku", sku, "name", name, "brand", brand, "category", category, "price", usd(price));
        }

        Map<String, Object> asReceiptLine() {
            return Map.of("sku", sku, "quantity", units, "unitCost", usd(cost));
        }

        Map<String, Object> asReorderRule() {
            return Map.of("minimum", minimum, "target", units);
        }

        private static Map<String, String> usd(String amount) {
            return Map.of("amount", amount, "currency", "USD");
        }
    }
}
