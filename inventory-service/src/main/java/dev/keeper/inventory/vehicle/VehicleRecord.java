package dev.keeper.inventory.vehicle;

import dev.keeper.common.money.Money;
import dev.keeper.inventory.vehicle.history.FieldChange;
import dev.keeper.inventory.vehicle.specification.OilChange;
import dev.keeper.inventory.vehicle.specification.Past;
import dev.keeper.inventory.vehicle.specification.Source;
import dev.keeper.inventory.vehicle.specification.Specification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The part of a car's record that an edit may change. */
public record VehicleRecord(
        String stockNumber,
        @Nullable String plate,
        @Nullable String lotSpot,
        Specification specification,
        Past past,
        Source source,
        @Nullable Money msrp,
        @Nullable Money purchaseCost,
        Instant acquiredAt,
        @Nullable Instant firstOnLotAt,
        @Nullable String notes,
        List<String> photos) {

    public VehicleRecord {
        photos = List.copyOf(photos);
    }

    /** Returns the fields that differ in the other record. */
    public List<FieldChange> changesTo(VehicleRecord next) {
        var after = next.texts();
        var changes = new ArrayList<FieldChange>();
        texts().forEach((field, before) -> {
            if (!Objects.equals(before, after.get(field))) {
                changes.add(new FieldChange(field, before, after.get(field)));
            }
        });
        return changes;
    }

    private SequencedMap<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("stockNumber", stockNumber);
        texts.put("plate", plate);
        texts.put("lotSpot", lotSpot);
        texts.put("make", specification.make());
        texts.put("model", specification.model());
        texts.put("trim", specification.trim());
        texts.put("modelYear", text(specification.modelYear()));
        texts.put("bodyStyle", specification.bodyStyle());
        texts.put("fuel", text(specification.fuel()));
        texts.put("transmission", text(specification.transmission()));
        texts.put("drivetrain", text(specification.drivetrain()));
        texts.put("exteriorColor", specification.exteriorColor());
        texts.put("interiorColor", specification.interiorColor());
        texts.put("condition", text(past.condition()));
        texts.put("titleStatus", text(past.titleStatus()));
        texts.put("odometer", past.odometer() + " " + past.odometerUnit());
        texts.put("knownIncidents", past.knownIncidents());
        texts.put("lastOilChange", text(past.lastOilChange()));
        texts.put("source", text(source));
        texts.put("msrp", text(msrp));
        texts.put("purchaseCost", text(purchaseCost));
        texts.put("acquiredAt", text(acquiredAt));
        texts.put("firstOnLotAt", text(firstOnLotAt));
        texts.put("notes", notes);
        texts.put("photos", photos.isEmpty() ? null : String.join("\n", photos));
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> money.amount().toPlainString() + " " + money.currency();
            case OilChange change ->
                change.odometer() == null ? text(change.on()) : change.on() + " at " + change.odometer();
            default -> value.toString();
        };
    }
}
