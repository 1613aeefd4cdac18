package dev.keeper.inventory.vehicle.record;

import dev.keeper.common.security.Caller;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.vehicle.ExtraCosts;
import dev.keeper.inventory.vehicle.Vehicle;
import dev.keeper.inventory.vehicle.Vehicles;
import dev.keeper.inventory.vin.VinDecoder;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows cars, to each reader the part that the reader may see. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VehicleViews {

    private final Vehicles vehicles;
    private final VinDecoder decoder;
    private final ExtraCosts extraCosts;

    VehicleViews(Vehicles vehicles, VinDecoder decoder, ExtraCosts extraCosts) {
        this.vehicles = vehicles;
        this.decoder = decoder;
        this.extraCosts = extraCosts;
    }

    /** Returns the car in its current state, with the version that its changes in this transaction produced. */
    public VehicleResponse of(Vehicle vehicle, Caller reader) {
        vehicles.flush();
        return VehicleResponse.from(vehicle, decoder.decode(vehicle.parsedVin()), costs(vehicle, reader));
    }

    private VehicleResponse.Costs costs(Vehicle vehicle, Caller reader) {
        if (!InventoryRight.SEE_VEHICLE_COSTS.isGrantedTo(reader, vehicle.branchCode())) {
            return VehicleResponse.Costs.HIDDEN;
        }
        var extra = extraCosts.extraOf(List.of(vehicle.id())).get(vehicle.id());
        return VehicleResponse.Costs.of(vehicle, extra);
    }
}
