package dev.keeper.notification;

import dev.keeper.common.security.NamesRights;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rights of which an operation needs one. The service demands it and decides how far it reaches. */
@NamesRights
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    NotificationRight[] value();
}
