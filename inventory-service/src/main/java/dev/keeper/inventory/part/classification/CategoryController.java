package dev.keeper.inventory.part.classification;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.IfMatch;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/categories")
@Tag(name = "Categories", description = "Kinds of products")
class CategoryController {

    private final ClassNames names;

    CategoryController(ClassNames names) {
        this.names = names;
    }

    @NeedsNoRight
    @GetMapping
    @Operation(
            operationId = "findCategories",
            summary = "Find categories",
            description = "By parts of their name; sorted by name.")
    Page<ClassNameResponse> find(
            @Parameter(example = "Brak") @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            PageRequest page) {
        return Page.of(names.find(Classification.CATEGORY, q, page.limit(), page.cursor()), ClassNameResponse::from);
    }

    @NeedsNoRight
    @GetMapping("/{id}")
    @Operation(operationId = "getCategory", summary = "Show a category")
    ResponseEntity<ClassNameResponse> get(@PathVariable UUID id) {
        return ClassNameResponse.answer(names.get(Classification.CATEGORY, id));
    }

    @Needs(InventoryRight.KEEP_CATALOGUE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addCategory",
            summary = "Add a category",
            description = "Names are unique, in capitals and small letters alike.")
    @Fails(status = 409, code = "NAME_TAKEN")
    ResponseEntity<ClassNameResponse> create(@Valid @RequestBody NameRequest request, @SignedIn Caller caller) {
        return ClassNameResponse.created(
                Classification.CATEGORY, names.create(Classification.CATEGORY, request, caller));
    }

    @Needs(InventoryRight.KEEP_CATALOGUE)
    @PutMapping("/{id}")
    @Operation(operationId = "renameCategory", summary = "Rename a category", description = "Its products follow.")
    @Fails(status = 409, code = "NAME_TAKEN")
    ResponseEntity<ClassNameResponse> rename(
            @PathVariable UUID id,
            @IfMatch ExpectedVersion expected,
            @Valid @RequestBody NameRequest request,
            @SignedIn Caller caller) {
        return ClassNameResponse.answer(names.rename(Classification.CATEGORY, id, request, expected, caller));
    }

    @Needs(InventoryRight.KEEP_CATALOGUE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteCategory",
            summary = "Delete a category",
            description = "Only one that no product has.")
    @Fails(status = 409, code = "CATEGORY_IN_USE")
    void delete(@PathVariable UUID id, @SignedIn Caller caller) {
        names.delete(Classification.CATEGORY, id, caller);
    }
}
