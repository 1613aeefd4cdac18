package dev.keeper.ordering.appointment;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How appointments are handled.
 *
 * @param reminderBefore how long before a confirmed appointment the reminder goes out
 */
@Validated
@ConfigurationProperties("keeper.ordering.appointment")
record AppointmentSettings(
        @NotNull @DurationMin(minutes = 5) @DefaultValue("24h")
        Duration reminderBefore) {}
