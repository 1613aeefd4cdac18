package dev.keeper.common.web.description;

import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.web.IfMatch;
import dev.keeper.common.web.PageRequests;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Describes the arguments with the same meaning in every operation: the page and the expected version. */
final class ConventionalParameters implements OperationCustomizer {

    ConventionalParameters() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageRequest.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        for (var argument : method.getMethodParameters()) {
            if (argument.getParameterType() == PageRequest.class) {
                operation.addParametersItem(limit()).addParametersItem(cursor());
            } else if (argument.hasParameterAnnotation(IfMatch.class)) {
                operation.addParametersItem(ifMatch(argument));
            }
        }
        return operation;
    }

    private static Parameter limit() {
        var schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        schema.setDefault(PageRequest.DEFAULT_LIMIT);
        return new QueryParameter()
                .name(PageRequests.LIMIT)
                .description("How many items at most")
                .required(false)
                .schema(schema);
    }

    private static Parameter cursor() {
        return new QueryParameter()
                .name(PageRequests.CURSOR)
                .description("From the `previous` or `next` link of a page with the same filters")
                .required(false)
                .schema(new StringSchema());
    }

    private static Parameter ifMatch(MethodParameter argument) {
        var annotation = argument.getParameterAnnotation(IfMatch.class);
        boolean needed = annotation != null && annotation.required();
        return new HeaderParameter()
                .name(HttpHeaders.IF_MATCH)
                .description(
                        needed
                                ? "The `ETag` of the record as it was read; needed"
                                : "The `ETag` of the record as it was read; without it any version is changed")
                .required(false)
                .schema(new StringSchema())
                .example("\"3\"");
    }
}
