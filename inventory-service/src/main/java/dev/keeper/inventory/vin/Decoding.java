package dev.keeper.inventory.vin;

import dev.keeper.inventory.vin.data.Findings;
import dev.keeper.inventory.vin.data.Findings.Attribute;
import dev.keeper.inventory.vin.data.VinData;
import dev.keeper.inventory.vin.data.Wmi;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Combines the findings about one VIN. */
final class Decoding {

    private static final String ELECTRIC = "Electric";
    private static final String SMALL_MANUFACTURER = "9";

    private final Vin vin;
    private final @Nullable Wmi wmi;
    private final @Nullable Integer modelYear;
    private final Findings findings;

    /** Decodes a VIN as of the given calendar year. */
    static DecodedVin of(Vin vin, VinData data, int thisYear) {
        var wmi = wmi(vin, data);
        var years = ModelYears.of(vin, wmi, thisYear);
        var likely = new Decoding(vin, wmi, years.likely(), data);
        if (years.other() == null || likely.isSettled(years)) {
            return likely.decoded();
        }
        var other = new Decoding(vin, wmi, years.other(), data);
        return other.weight() > likely.weight() ? other.decoded() : likely.decoded();
    }

    private Decoding(Vin vin, @Nullable Wmi wmi, @Nullable Integer modelYear, VinData data) {
        this.vin = vin;
        this.wmi = wmi;
        this.modelYear = modelYear;
        this.findings = new Findings(data);
        if (wmi != null && modelYear != null) {
            wmi.schemasOf(modelYear)
                    .forEach(years -> data.schema(years.schema()).collect(vin.patternKey(), years, findings));
        }
    }

    /**
     * Returns the WMI. Makers of fewer than 1,000 cars a year share WMIs that end in 9; positions 12 to 14 distinguish
     * them.
     */
    private static @Nullable Wmi wmi(Vin vin, VinData data) {
        var code = vin.value().substring(0, 3);
        var small =
                code.endsWith(SMALL_MANUFACTURER) ? data.wmi(code + vin.value().substring(11, 14)) : null;
        return small == null ? data.wmi(code) : small;
    }

    /**
     * Returns whether the other cycle need not be tried. If the VIN states the cycle, any finding in it settles the
     * year. For a car from outside North America, a model found in the likely cycle does. For buses and motorcycles,
     * the year with more findings wins.
     */
    private boolean isSettled(ModelYears years) {
        if (years.told()) {
            return !findings.isEmpty();
        }
        return wmi != null && wmi.tellsCycle() && findings.has(Attribute.MODEL);
    }

    private int weight() {
        return findings.has(Attribute.MODEL) ? findings.count() : 0;
    }

    private DecodedVin decoded() {
        var origin = Origin.of(vin);
        var objection = vin.objection();
        var model = findings.find(Attribute.MODEL);
        return new DecodedVin(
                vin.value(),
                vin.acceptance(),
                objection == null ? null : VinProblem.of(objection),
                vin.hasValidCheckDigit() ? CheckDigit.VALID : CheckDigit.INVALID,
                origin.region(),
                wmi == null || wmi.country() == null ? origin.country() : wmi.country(),
                wmi == null ? vin.value().substring(0, 3) : wmi.code(),
                wmi == null ? null : wmi.manufacturer(),
                model == null ? manufacturersMake() : model.substring(0, model.indexOf('\t')),
                model == null ? null : model.substring(model.indexOf('\t') + 1),
                modelYear,
                findings.find(Attribute.TRIM),
                findings.find(Attribute.SERIES),
                findings.find(Attribute.BODY_STYLE),
                fuel(),
                findings.find(Attribute.DRIVETRAIN),
                findings.find(Attribute.TRANSMISSION),
                engine(),
                number(Attribute.DOORS),
                wmi == null ? null : wmi.vehicleType(),
                plant());
    }

    private @Nullable String manufacturersMake() {
        return wmi == null ? null : wmi.make();
    }

    private @Nullable String fuel() {
        var first = findings.find(Attribute.FUEL);
        var second = findings.find(Attribute.SECOND_FUEL);
        if (first == null || second == null || first.equals(second)) {
            return first == null ? second : first;
        }
        return first.equals(ELECTRIC) || second.equals(ELECTRIC) ? "Hybrid" : first + "/" + second;
    }

    private DecodedVin.@Nullable Engine engine() {
        var displacement = findings.find(Attribute.DISPLACEMENT);
        var engine = new DecodedVin.Engine(
                displacement == null ? null : new BigDecimal(displacement),
                number(Attribute.CYLINDERS),
                findings.find(Attribute.ENGINE_CONFIGURATION),
                number(Attribute.HORSEPOWER));
        return engine.isUnknown() ? null : engine;
    }

    private @Nullable Integer number(Attribute attribute) {
        var text = findings.find(attribute);
        return text == null ? null : Integer.valueOf(text);
    }

    private @Nullable String plant() {
        var places = Stream.of(Attribute.PLANT_CITY, Attribute.PLANT_STATE, Attribute.PLANT_COUNTRY)
                .map(findings::find)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? null : places;
    }
}
