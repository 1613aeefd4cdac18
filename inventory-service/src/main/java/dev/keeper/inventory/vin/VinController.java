package dev.keeper.inventory.vin;

import dev.keeper.common.idempotency.OwnTransactions;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.NeedsNoRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "VINs", description = "What vehicle identification numbers say")
class VinController {

    private final VinDecoder decoder;

    VinController(VinDecoder decoder) {
        this.decoder = decoder;
    }

    @NeedsNoRight
    @GetMapping("/vins/{vin}")
    @Operation(
            operationId = "decodeVin",
            summary = "Decode a VIN",
            description = "Works offline and before the car exists. Tells what the VIN says of maker, model, year, "
                    + "body and engine, and in `acceptance` whether it may be entered for a car.")
    @Fails(status = 422, code = "INVALID_VIN")
    DecodedVin decode(@PathVariable Vin vin) {
        return decoder.decode(vin);
    }

    @NeedsNoRight
    @PostMapping("/vin-decodings")
    @OwnTransactions
    @Operation(
            operationId = "decodeVins",
            summary = "Decode several VINs",
            description = "Answers 1 to 200 VINs in their order: each with what it says (`decoded`), or with why it "
                    + "is no VIN (`problem`), which spoils no other.")
    VinDecodings decodeAll(@Valid @RequestBody VinDecodings.DecodeVinsRequest request) {
        return decoder.decodeAll(request.vins());
    }
}
