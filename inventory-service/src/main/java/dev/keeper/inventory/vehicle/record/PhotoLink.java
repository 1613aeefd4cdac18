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

/** A link to a photo. Only https is allowed, so that pages that show it stay secure and it cannot contain a script. */
@NotNull
@Size(max = 2000)
@Pattern(regexp = "https://[A-Za-z0-9.-]+(:\\d{1,5})?(/[^\\s\"'<>\\\\^`{|}\\x00-\\x1F\\x7F]*)?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@interface PhotoLink {

    /** The largest number of photos of a car. */
    int MOST = 40;

    String message() default "must be an https link of at most 2000 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
