package dev.keeper.common.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What a request calls the code of something is taken as its type, which knows its one form, and not as any text. */
final class CodesHaveTypes extends ArchCondition<JavaMethod> {

    private static final Pattern CODES = Pattern.compile("(?i).*branch.*|code|sku|vin|plate|stockNumber");

    CodesHaveTypes() {
        super("take codes as their types");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        for (var parameter : method.reflect().getParameters()) {
            texts(parameter)
                    .filter(name -> CODES.matcher(name).matches())
                    .map(name -> "%s takes '%s' as a plain text".formatted(method.getFullName(), name))
                    .forEach(message -> events.add(SimpleConditionEvent.violated(method, message)));
        }
    }

    private static Stream<String> texts(Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestBody.class) || parameter.isAnnotationPresent(ParameterObject.class)) {
            return textsIn(parameter.getParameterizedType(), new HashSet<>());
        }
        boolean sent =
                parameter.isAnnotationPresent(PathVariable.class) || parameter.isAnnotationPresent(RequestParam.class);
        return sent && isText(parameter.getParameterizedType()) ? Stream.of(parameter.getName()) : Stream.of();
    }

    private static Stream<String> textsIn(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).flatMap(argument -> textsIn(argument, seen));
        }
        if (!(type instanceof Class<?> record) || !record.isRecord() || !seen.add(record)) {
            return Stream.of();
        }
        return Stream.of(record.getRecordComponents())
                .flatMap(component -> isText(component.getGenericType())
                        ? Stream.of(component.getName())
                        : textsIn(component.getGenericType(), seen));
    }

    private static boolean isText(Type type) {
        return type == String.class
                || type instanceof ParameterizedType generic
                        && Stream.of(generic.getActualTypeArguments()).anyMatch(CodesHaveTypes::isText);
    }
}
