package dev.keeper.auth;

import dev.keeper.common.security.NamesRights;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API description which rights an operation needs, one of them; the service demands it. */
@NamesRights
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    AuthRight[] value();
}
