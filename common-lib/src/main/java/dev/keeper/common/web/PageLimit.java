package dev.keeper.common.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many items a page may have: 1 to 200. */
@Min(1)
@Max(PageLimit.MAX)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface PageLimit {

    /** The largest page. */
    int MAX = 200;

    /** The page's size when the caller does not name one. */
    String DEFAULT = "50";

    String message() default "must be between 1 and 200";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
