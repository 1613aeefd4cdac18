package dev.keeper.inventory.vehicle.record;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A link to a photo: https only, so that no page that shows it becomes insecure, and nothing that could be a script. */
@NotNull
@Size(max = 2000)
@Pattern(regexp = "https://[\\p{Alnum}.-]+(:\\d{1,5})?(/[^\\s\"'<>\\\\^`{|}\\p{Cntrl}]*)?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@interface PhotoLink {

    /** How many photos a car may have. */
    int MOST = 40;

    String message() default "must be an https link of at most 2000 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
