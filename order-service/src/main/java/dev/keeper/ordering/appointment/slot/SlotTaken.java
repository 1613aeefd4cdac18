package dev.keeper.ordering.appointment.slot;

import dev.keeper.common.problem.RuleBroken;
import dev.keeper.ordering.appointment.openinghours.TimeSlot;
import java.util.List;
import java.util.Map;

/** The vehicle or the employee has another appointment at that time (409); the problem names the next free slots. */
class SlotTaken extends RuleBroken {

    static final String CODE = "SLOT_TAKEN";

    private static final long serialVersionUID = 1L;

    private final transient List<Resource> taken;
    private final transient List<TimeSlot> nextFree;

    SlotTaken(List<Resource> taken, List<TimeSlot> nextFree) {
        super(CODE, taken.contains(Resource.VEHICLE) ? detail("vehicle") : detail("employee"));
        this.taken = List.copyOf(taken);
        this.nextFree = List.copyOf(nextFree);
    }

    private static String detail(String what) {
        return "The %s has another appointment at that time.".formatted(what);
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("taken", taken, "nextFree", nextFree);
    }

    /** A resource that cannot be in two appointments at once. */
    enum Resource {
        VEHICLE,
        EMPLOYEE
    }
}
