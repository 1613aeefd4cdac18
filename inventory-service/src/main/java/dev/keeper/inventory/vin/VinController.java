package dev.keeper.inventory.vin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vins")
@Tag(name = "VINs")
class VinController {

    private final VinDecoder decoder;

    VinController(VinDecoder decoder) {
        this.decoder = decoder;
    }

    @GetMapping("/{vin}")
    @Operation(
            summary = "Decode a VIN",
            description = "Works offline and before the car exists. 422 for what is no VIN.")
    DecodedVin decode(@Parameter(example = "5XYZT3LB1EG147684") @PathVariable String vin) {
        return decoder.decode(Vin.parse(vin));
    }
}
