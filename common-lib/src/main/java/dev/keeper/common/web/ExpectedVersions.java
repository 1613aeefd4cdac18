package dev.keeper.common.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the {@link IfMatch} argument of controllers. */
final class ExpectedVersions implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(IfMatch.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var ifMatch = request.getHeader(HttpHeaders.IF_MATCH);
        return Objects.requireNonNull(parameter.getParameterAnnotation(IfMatch.class))
                        .required()
                ? ExpectedVersion.required(ifMatch)
                : ExpectedVersion.optional(ifMatch);
    }
}
