package dev.keeper.inventory.reservation.terms;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer of a hold.
 *
 * @param id the customer's record, if there is one
 */
@Schema(name = "HoldCustomer")
public record Customer(
        @Nullable UUID id,

        @Schema(example = "Maria Bianchi") @NotBlank @Size(max = 200)
        String name,

        @Schema(example = "+1 215 555 0142") @Size(max = 50) @Nullable
        String phone,

        @Schema(example = "maria.bianchi@example.org") @Email @Size(max = 200) @Nullable
        String email) {}
