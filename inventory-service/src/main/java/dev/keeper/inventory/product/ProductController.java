package dev.keeper.inventory.product;

import dev.keeper.common.security.Actor;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.EntityTag;
import dev.keeper.common.web.Page;
import dev.keeper.common.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products")
@Tag(name = "Products")
class ProductController {

    private final Catalogue catalogue;

    ProductController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a product to the catalogue",
            description = "For whoever keeps product stock at a branch. 409 SKU_TAKEN when the SKU exists.")
    ResponseEntity<ProductResponse> add(
            @Valid @RequestBody CreateProductRequest request,
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        var product = catalogue.add(request, actor);
        return ResponseEntity.created(URI.create("/api/v1/products/" + product.sku()))
                .eTag(EntityTag.of(product.version()))
                .body(ProductResponse.from(product));
    }

    @GetMapping
    @Operation(summary = "Find products", description = "By parts of SKU, name, brand and category; sorted by SKU.")
    Page<ProductResponse> find(
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.of(catalogue.find(q, limit, Cursor.parse(cursor)), Function.identity());
    }

    @GetMapping("/{sku}")
    @Operation(summary = "Show a product")
    ResponseEntity<ProductResponse> get(@PathVariable String sku) {
        var product = catalogue.get(sku);
        return ResponseEntity.ok().eTag(EntityTag.of(product.version())).body(ProductResponse.from(product));
    }
}
