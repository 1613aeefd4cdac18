package dev.keeper.inventory.intake;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.code.Code;
import dev.keeper.common.problem.Failure;
import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.InventorySettings;
import dev.keeper.inventory.branch.Branches;
import dev.keeper.inventory.command.CommandExecutor;
import dev.keeper.inventory.ledger.Cause;
import dev.keeper.inventory.vehicle.AddVehicles;
import dev.keeper.inventory.vehicle.UniqueNumbers;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.VehicleDetails;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports whole files. Valid rows enter the stock together; each of the others is answered with its reason. */
@Service
@Transactional
class VehicleImports {

    private final CommandExecutor executor;
    private final UniqueNumbers numbers;
    private final Branches branches;
    private final ImportRecords records;
    private final InventorySettings settings;

    VehicleImports(
            CommandExecutor executor,
            UniqueNumbers numbers,
            Branches branches,
            ImportRecords records,
            InventorySettings settings) {
        this.executor = executor;
        this.numbers = numbers;
        this.branches = branches;
        this.records = records;
        this.settings = settings;
    }

    VehicleImport run(String fileName, InputStream content, @Nullable BranchCode branch, Caller caller) {
        requirePermission(branch, caller);
        var listings = ListingsFile.read(content);
        var reader = new ListingReader(caller, Code.textOf(branch), branches.codesByRegion(), settings.currency());
        var refused = new ArrayList<ImportedRow>();
        var readable = read(listings, reader, refused);
        var fresh = withoutTaken(readable, refused);
        var vehicles = executor.execute(new AddVehicles(List.copyOf(fresh.values()), Cause.by(caller, fileName, null)));
        return records.store(fileName, answers(fresh, vehicles, refused), caller);
    }

    private void requirePermission(@Nullable BranchCode branch, Caller caller) {
        if (branch != null) {
            branches.requireKnown(branch);
            InventoryRight.CREATE_VEHICLES.require(caller, branch);
        } else if (InventoryRight.CREATE_VEHICLES.branchesOf(caller).isEmpty()) {
            InventoryRight.CREATE_VEHICLES.requireEverywhere(caller);
        }
    }

    private static SequencedMap<Listing, VehicleDetails> read(
            List<Listing> listings, ListingReader reader, List<ImportedRow> refused) {
        var readable = new LinkedHashMap<Listing, VehicleDetails>();
        for (var listing : listings) {
            try {
                readable.put(listing, reader.read(listing));
            } catch (Failure failure) {
                refused.add(ImportedRow.refused(listing, failure.code(), failure.detail()));
            }
        }
        return readable;
    }

    /** Keeps the first of several rows about the same car. A car whose stock number is taken gets a generated one. */
    private SequencedMap<Listing, VehicleDetails> withoutTaken(
            SequencedMap<Listing, VehicleDetails> readable, List<ImportedRow> refused) {
        var taken = numbers.findTaken(
                readable.values().stream().map(car -> car.vin().value()).toList(),
                readable.values().stream()
                        .map(VehicleDetails::stockNumber)
                        .filter(Objects::nonNull)
                        .toList());
        var seenVins = new HashSet<String>();
        var stockNumbers = new HashSet<>(taken.stockNumbers());
        var fresh = new LinkedHashMap<Listing, VehicleDetails>();
        readable.forEach((listing, car) -> {
            var holder = taken.branchesByVin().get(car.vin().value());
            if (holder != null) {
                refused.add(ImportedRow.refused(
                        listing, "VIN_IN_STOCK", "The vehicle is in stock already, at branch %s.".formatted(holder)));
            } else if (!seenVins.add(car.vin().value())) {
                refused.add(ImportedRow.refused(
                        listing, "VIN_REPEATED", "An earlier row of the file is about the same vehicle."));
            } else if (car.stockNumber() != null && !stockNumbers.add(car.stockNumber())) {
                fresh.put(listing, car.withoutStockNumber());
            } else {
                fresh.put(listing, car);
            }
        });
        return fresh;
    }

    private static ImportedRow accepted(Listing listing, Vehicle vehicle) {
        var asked = listing.optional("lot").map(Code::normalised).orElse(vehicle.stockNumber());
        return asked.equals(vehicle.stockNumber())
                ? ImportedRow.accepted(listing, vehicle.id())
                : ImportedRow.acceptedWithOtherStockNumber(listing, vehicle.id(), asked, vehicle.stockNumber());
    }

    private static List<ImportedRow> answers(
            SequencedMap<Listing, VehicleDetails> fresh, List<Vehicle> vehicles, List<ImportedRow> refused) {
        var added = vehicles.iterator();
        var accepted = fresh.keySet().stream().map(listing -> accepted(listing, added.next()));
        return Stream.concat(accepted, refused.stream())
                .sorted(Comparator.comparingInt(ImportedRow::row))
                .toList();
    }
}
