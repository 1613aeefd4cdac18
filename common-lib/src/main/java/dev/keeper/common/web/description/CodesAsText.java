package dev.keeper.common.web.description;

import com.fasterxml.jackson.databind.JavaType;
import dev.keeper.common.code.Code;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;

/** Describes a {@link Code} as the text that it is in JSON and in addresses, with the form and the example of its type. */
final class CodesAsText implements ModelConverter {

    CodesAsText() {
        SpringDocUtils.getConfig().addSimpleTypePredicateForParameterObject(Code.class::isAssignableFrom);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        JavaType resolved = Json.mapper().constructType(type.getType());
        if (resolved == null || !Code.class.isAssignableFrom(resolved.getRawClass())) {
            return chain.next().resolve(type, context, chain);
        }
        var text = chain.next().resolve(asText(type), context, chain);
        return text == null ? null : describe(text, resolved.getRawClass());
    }

    private static AnnotatedType asText(AnnotatedType type) {
        return new AnnotatedType(String.class)
                .ctxAnnotations(type.getCtxAnnotations())
                .propertyName(type.getPropertyName())
                .parent(type.getParent())
                .schemaProperty(type.isSchemaProperty());
    }

    private static Schema<?> describe(Schema<?> text, Class<?> code) {
        var described = code.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (described != null) {
            // A plate is written in many ways, and says no pattern.
            if (!described.pattern().isEmpty()) {
                text.setPattern(described.pattern());
            }
            if (text.getExample() == null) {
                text.setExample(described.example());
            }
        }
        return text;
    }
}
