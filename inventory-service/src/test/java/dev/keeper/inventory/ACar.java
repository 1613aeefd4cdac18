package dev.keeper.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Builds the request to add a car. By default it is a priced used Ford Focus with a new VIN. */
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

    /** Starts a car for sale at a branch. */
    public static ACar at(String branch) {
        return new ACar(branch);
    }

    /** Returns an amount in the group's currency as JSON data. */
    public static Map<String, String> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    /** Sets the list price. */
    public ACar price(String amount) {
        return with("listPrice", usd(amount));
    }

    /** Removes the list price. */
    public ACar unpriced() {
        fields.remove("listPrice");
        return this;
    }

    /** Removes the properties that need the right to change prices or to see costs. */
    public ACar withoutPriceAndCost() {
        fields.remove("purchaseCost");
        return unpriced();
    }

    /** Sets a field of the request. */
    public ACar with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** Returns the record of a shown car as an edit sends it. */
    public static Map<String, Object> edited(JsonNode shown) {
        var fields = new LinkedHashMap<String, Object>();
        shown.propertyStream()
                .filter(property -> EDITABLE.contains(property.getKey()))
                .forEach(property -> fields.put(property.getKey(), property.getValue()));
        return fields;
    }

    /** Returns the VIN in the request. */
    public String vin() {
        return String.valueOf(fields.get("vin"));
    }

    Map<String, Object> fields() {
        return fields;
    }
}
