package dev.keeper.common.web;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/** Treats every value as loaded: requests are records without lazy loading, so JPA need not be asked. */
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
