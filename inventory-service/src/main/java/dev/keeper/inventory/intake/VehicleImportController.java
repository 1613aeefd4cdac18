package dev.keeper.inventory.intake;

import dev.keeper.common.code.BranchCode;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/vehicle-imports")
@Tag(name = "Imports", description = "Vehicles from files")
class VehicleImportController {

    private static final int MAX_FILE_NAME = 200;

    private final VehicleImports imports;
    private final ImportRecords records;

    VehicleImportController(VehicleImports imports, ImportRecords records) {
        this.imports = imports;
        this.records = records;
    }

    @Needs(InventoryRight.CREATE_VEHICLES)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "importVehicles", summary = "Import vehicles from a CSV file", description = """
                    Needs the columns price, brand, model, year, mileage, color and vin; lot (stock number), title_status \
                    and state are read when present. All rows go to `branch`, or else to the branch that is responsible \
                    for their `state`. A price of 0 means that the car has none; a row with one is refused (FORBIDDEN) to \
                    those who may not change prices. Good rows come into stock together; every other row is answered with its reason. \
                    At most 10,000 rows and 20 MB.""")
    @Fails(status = 422, code = "UNREADABLE_FILE", when = "the file is no such list")
    @Fails(status = 422, code = "UNKNOWN_BRANCH")
    ResponseEntity<VehicleImport> run(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable BranchCode branch,
            @SignedIn Caller caller)
            throws IOException {
        try (var content = file.getInputStream()) {
            var finished = imports.run(fileName(file), content, branch, caller);
            return ResponseEntity.created(URI.create("/api/v1/vehicle-imports/" + finished.id()))
                    .body(finished);
        }
    }

    @NeedsNoRight
    @GetMapping("/{id}")
    @Operation(operationId = "getVehicleImport", summary = "Show an import")
    VehicleImport get(@PathVariable UUID id, @SignedIn Caller caller) {
        return records.get(id, caller);
    }

    @NeedsNoRight
    @GetMapping("/{id}/rows")
    @Operation(
            operationId = "findImportedRows",
            summary = "List the outcome of each row",
            description = "In the file's order; all rows or one outcome.")
    Page<ImportedRow> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) ImportedRow.@Nullable Outcome outcome,
            PageRequest page,
            @SignedIn Caller caller) {
        return Page.of(records.rows(id, outcome, page.limit(), page.cursor(), caller), Function.identity());
    }

    private static String fileName(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "vehicles.csv");
        return name.length() <= MAX_FILE_NAME ? name : name.substring(0, MAX_FILE_NAME);
    }
}
