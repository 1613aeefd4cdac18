package dev.keeper.inventory.part.classification;

import dev.keeper.common.web.EntityTag;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** A brand or category as clients see it. */
@Schema(name = "ClassName")
record ClassNameResponse(
        UUID id, @Schema(example = "Brembo") String name) {

    static ClassNameResponse from(ClassName className) {
        return new ClassNameResponse(className.id(), className.name());
    }

    /** Returns the response with its entity tag. */
    static ResponseEntity<ClassNameResponse> answer(ClassName className) {
        return ResponseEntity.ok().eTag(EntityTag.of(className.version())).body(from(className));
    }

    /** Returns the response with its entity tag and location. */
    static ResponseEntity<ClassNameResponse> created(Classification kind, ClassName className) {
        return ResponseEntity.created(URI.create("/api/v1/%s/%s".formatted(kind.table(), className.id())))
                .eTag(EntityTag.of(className.version()))
                .body(from(className));
    }
}
