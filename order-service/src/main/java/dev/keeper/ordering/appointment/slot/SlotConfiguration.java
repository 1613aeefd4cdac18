package dev.keeper.ordering.appointment.slot;

import dev.keeper.common.problem.ConstraintRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SlotConfiguration {

    @Bean
    ConstraintRule aVehicleHasOneAppointmentAtATime() {
        return new ConstraintRule(
                "ex_appointments_vehicle_once_at_a_time",
                SlotTaken.CODE,
                "The vehicle has another appointment at that time.");
    }

    @Bean
    ConstraintRule anEmployeeHasOneAppointmentAtATime() {
        return new ConstraintRule(
                "ex_appointments_employee_once_at_a_time",
                SlotTaken.CODE,
                "The employee has another appointment at that time.");
    }
}
