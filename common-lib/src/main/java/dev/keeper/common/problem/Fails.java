package dev.keeper.common.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names one way in which an operation fails, for the description of the API.
 *
 * <p>What every operation of a kind has, such as a missing token or an old version in {@code If-Match}, is described
 * without it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Failures.class)
public @interface Fails {

    /** The status of the answer, 400 to 599. */
    int status();

    /** The code of the {@link Failure} or of the {@link ConstraintRule}. */
    String code();

    /** When that happens, as a clause; empty when the code says it. */
    String when() default "";
}
