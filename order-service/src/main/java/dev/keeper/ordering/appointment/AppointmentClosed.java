package dev.keeper.ordering.appointment;

import dev.keeper.common.problem.RuleBroken;
import java.util.Map;

/** The status of the appointment does not allow the change (409). */
class AppointmentClosed extends RuleBroken {

    private static final long serialVersionUID = 1L;

    private final AppointmentStatus status;

    AppointmentClosed(AppointmentStatus status, String what) {
        super("ILLEGAL_TRANSITION", "The appointment is %s and cannot %s.".formatted(status, what));
        this.status = status;
    }

    @Override
    protected Map<String, Object> properties() {
        return Map.of("appointmentStatus", status.name());
    }
}
