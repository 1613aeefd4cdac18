package dev.keeper.inventory.part.product;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.listing.search.RecentCounts;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.EntityTag;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.Needs;
import dev.keeper.inventory.part.Catalogue;
import dev.keeper.inventory.part.CreateProductRequest;
import dev.keeper.inventory.part.EditProductRequest;
import dev.keeper.inventory.part.Product;
import dev.keeper.inventory.part.Sku;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products")
@Tag(name = "Products", description = "The catalogue of what is counted in units")
class ProductController {

    private static final String UNKNOWN = "there is no such product";

    private final Catalogue catalogue;
    private final ProductSearch search;
    private final ProductCounts counts;
    private final RecentCounts<ProductFilter, ProductFacets> recent;

    ProductController(Catalogue catalogue, ProductSearch search, ProductCounts counts, Clock clock) {
        this.catalogue = catalogue;
        this.search = search;
        this.counts = counts;
        this.recent = new RecentCounts<>(clock);
    }

    @Needs(InventoryRight.KEEP_CATALOGUE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addProduct",
            summary = "Add a product to the catalogue",
            description = "Its brand and category are added first.")
    @Fails(status = 409, code = "SKU_TAKEN")
    @Fails(status = 409, code = "BARCODE_TAKEN")
    @Fails(status = 422, code = "UNKNOWN_BRAND")
    @Fails(status = 422, code = "UNKNOWN_CATEGORY")
    ResponseEntity<ProductResponse> add(@Valid @RequestBody CreateProductRequest request, @SignedIn Caller caller) {
        var product = catalogue.add(request, caller);
        return ResponseEntity.created(URI.create("/api/v1/products/" + product.sku()))
                .eTag(EntityTag.of(product.version()))
                .body(ProductResponse.from(product));
    }

    @NeedsNoRight
    @GetMapping
    @Operation(
            operationId = "findProducts",
            summary = "Find products",
            description =
                    "By parts of SKU, name, brand, category and barcode; of one brand or category, in any spelling;"
                            + " only those in the catalogue or only the deleted ones. Sorted by SKU. Where no product has"
                            + " a word of q, those with similar words are shown, and the answer says approximate.")
    Page<ProductResponse> find(@ParameterObject @Valid ProductFilter filter, PageRequest page) {
        return Page.of(search.find(filter, page.limit(), page.cursor()), Function.identity());
    }

    @NeedsNoRight
    @GetMapping("/facets")
    @Operation(
            operationId = "countProducts",
            summary = "Count products by brand and category",
            description = "With the filters of the list. Each facet ignores its own filter and honours all others. At "
                    + "most 200 values each. Of very many products the counts may be some seconds old.")
    ProductFacets facets(@ParameterObject @Valid ProductFilter filter) {
        return recent.of(filter, counts::count);
    }

    @NeedsNoRight
    @GetMapping("/{sku}")
    @Operation(operationId = "getProduct", summary = "Show a product", description = "Also a deleted one.")
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    ResponseEntity<ProductResponse> get(@PathVariable Sku sku) {
        return answer(catalogue.get(sku));
    }

    @Needs(InventoryRight.KEEP_CATALOGUE)
    @PutMapping("/{sku}")
    @Operation(
            operationId = "changeProduct",
            summary = "Change a product",
            description = "Everything but its SKU; what is not given is emptied.")
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(status = 409, code = "BARCODE_TAKEN")
    @Fails(status = 422, code = "UNKNOWN_BRAND")
    @Fails(status = 422, code = "UNKNOWN_CATEGORY")
    ResponseEntity<ProductResponse> edit(
            @PathVariable Sku sku,
            @IfMatch ExpectedVersion expected,
            @Valid @RequestBody EditProductRequest request,
            @SignedIn Caller caller) {
        return answer(catalogue.edit(sku, request, expected, caller));
    }

    @Needs(InventoryRight.KEEP_CATALOGUE)
    @DeleteMapping("/{sku}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deactivateProduct",
            summary = "Take a product out of the catalogue",
            description = "It is not received, reserved or sold any more; its levels and its ledger stay.")
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    @Fails(
            status = 409,
            code = "PRODUCT_IN_USE",
            when = "`usedBy` says what refers to it: stock, active reservations, open alerts")
    void deactivate(@PathVariable Sku sku, @SignedIn Caller caller) {
        catalogue.deactivate(sku, caller);
    }

    @Needs(InventoryRight.KEEP_CATALOGUE)
    @PostMapping("/{sku}/reactivation")
    @Operation(
            operationId = "reactivateProduct",
            summary = "Put a deleted product back into the catalogue",
            description = "Changes nothing when it is there.")
    @Fails(status = 404, code = "NOT_FOUND", when = UNKNOWN)
    ResponseEntity<ProductResponse> reactivate(@PathVariable Sku sku, @SignedIn Caller caller) {
        return answer(catalogue.reactivate(sku, caller));
    }

    private static ResponseEntity<ProductResponse> answer(Product product) {
        return ResponseEntity.ok().eTag(EntityTag.of(product.version())).body(ProductResponse.from(product));
    }
}
