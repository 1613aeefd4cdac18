package dev.keeper.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A car as somebody enters it: a priced used Ford Focus with a fresh VIN, until a test says otherwise. */
public final class ACar {

    private static final Set<String> EDITABLE = Set.of(
            "stockNumber",
            "plate",
            "lotSpot",
            "make",
            "model",
            "trim",
            "modelYear",
            "bodyStyle",
            "fuel",
            "transmission",
            "drivetrain",
            "exteriorColor",
            "interiorColor",
            "condition",
            "source",
            "titleStatus",
            "odometer",
            "knownIncidents",
            "lastOilChange",
            "msrp",
            "purchaseCost",
            "acquiredAt",
            "firstOnLotAt",
            "notes",
            "photos");

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private ACar(String branch) {
        fields.put("vin", World.aVin());
        fields.put("branch", branch);
        fields.put("make", "Ford");
        fields.put("model", "Focus");
        fields.put("modelYear", 2013);
        fields.put("condition", "USED");
        fields.put("odometer", Map.of("value", 42_000, "unit", "MI"));
        price("15000.00");
        with("purchaseCost", usd("12000.00"));
    }

    /** A car for sale at a branch. */
    public static ACar at(String branch) {
        return new ACar(branch);
    }

    /** An amount in the group's currency, as JSON has it. */
    public static Map<String, String> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    /** Says what it costs. */
    public ACar price(String amount) {
        return with("listPrice", usd(amount));
    }

    /** Leaves it unpriced. */
    public ACar unpriced() {
        fields.remove("listPrice");
        return this;
    }

    /** Leaves out what only those may enter who may change prices and see costs. */
    public ACar withoutPriceAndCost() {
        fields.remove("purchaseCost");
        return unpriced();
    }

    /** Sets a field of the request. */
    public ACar with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** The record of the car as an edit sends it. */
    public static Map<String, Object> edited(JsonNode shown) {
        var fields = new LinkedHashMap<String, Object>();
        shown.propertyStream()
                .filter(property -> EDITABLE.contains(property.getKey()))
                .forEach(property -> fields.put(property.getKey(), property.getValue()));
        return fields;
    }

    /** The VIN that it has or claims to have. */
    public String vin() {
        return String.valueOf(fields.get("vin"));
    }

    Map<String, Object> fields() {
        return fields;
    }
}
