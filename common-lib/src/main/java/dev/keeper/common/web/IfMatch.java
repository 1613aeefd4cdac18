package dev.keeper.common.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A controller's argument that is read from the header {@code If-Match}: an {@link ExpectedVersion}. */
@Parameter(hidden = true)
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface IfMatch {

    /** Returns whether the operation is refused without the header (428). */
    boolean required() default true;
}
