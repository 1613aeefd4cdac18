package dev.keeper.common.web;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves the {@link PageRequest} argument of controllers. */
public final class PageRequests implements HandlerMethodArgumentResolver {

    /** The parameter with the size of a page. */
    public static final String LIMIT = "limit";

    /** The parameter with the position of a page. */
    public static final String CURSOR = "cursor";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        int limit = limit(request.getParameter(LIMIT), parameter);
        return new PageRequest(Cursor.parse(request.getParameter(CURSOR)), limit);
    }

    private static int limit(@Nullable String given, MethodParameter parameter) {
        if (given == null || given.isEmpty()) {
            return PageRequest.DEFAULT_LIMIT;
        }
        int limit = number(given.strip(), parameter);
        if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
            throw new Invalid(LIMIT, "must be between 1 and " + PageRequest.MAX_LIMIT);
        }
        return limit;
    }

    private static int number(String given, MethodParameter parameter) {
        try {
            return Integer.parseInt(given);
        } catch (NumberFormatException unreadable) {
            throw new MethodArgumentTypeMismatchException(given, int.class, LIMIT, parameter, unreadable);
        }
    }
}
