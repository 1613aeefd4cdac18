package dev.keeper.common.web;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/** Requests are records: nothing in them is loaded later, so nobody needs to ask JPA for every value whether it was. */
final class EverythingReachable implements TraversableResolver {

    @Override
    public boolean isReachable(
            @Nullable Object object,
            Path.Node property,
            Class<?> rootType,
            Path pathToObject,
            ElementType elementType) {
        return true;
    }

    @Override
    public boolean isCascadable(
            @Nullable Object object,
            Path.Node property,
            Class<?> rootType,
            Path pathToObject,
            ElementType elementType) {
        return true;
    }
}
