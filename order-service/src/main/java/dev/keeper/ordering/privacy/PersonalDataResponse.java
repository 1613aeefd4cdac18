package dev.keeper.ordering.privacy;

import dev.keeper.common.money.Money;
import dev.keeper.ordering.customer.CustomerResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All data about a customer, without the dealership's costs.
 *
 * @param exportedAt the time of the export
 */
@Schema(name = "PersonalData")
record PersonalDataResponse(
        Instant exportedAt,
        CustomerResponse customer,
        List<OrderOfCustomer> orders,
        List<AppointmentOfCustomer> appointments) {

    /** An order with its lines. */
    @Schema(name = "OrderOfCustomer")
    record OrderOfCustomer(
            UUID id,
            @Schema(example = "PHL-2026-000123") String number,
            @Schema(example = "PHL") String branch,
            String status,
            @Nullable String statusReason,
            @Schema(example = "Anna Keller") String salesperson,
            Instant placedAt,
            @Nullable Money total,
            @Nullable String notes,
            List<LineOfCustomer> lines,
            List<ReturnOfCustomer> returns) {}

    /** What was bought. */
    @Schema(name = "LineOfCustomer")
    record LineOfCustomer(
            @Nullable String vin,
            @Nullable String sku,
            @Nullable String description,
            int quantity,

            @Schema(description = "Per unit, before the discount") @Nullable
            Money price,

            @Schema(description = "What is taken off the price", example = "10.00") @Nullable
            BigDecimal discountPercent) {}

    /** A return of an order, with its reason. */
    @Schema(name = "ReturnOfCustomer")
    record ReturnOfCustomer(
            @Schema(example = "PHL-2026-000123-R1") String number,
            Instant returnedAt,

            @Schema(example = "Does not fit the customer's car.")
            String reason,

            @Schema(description = "What was paid back") Money refund) {}

    /** An appointment. */
    @Schema(name = "AppointmentOfCustomer")
    record AppointmentOfCustomer(
            UUID id,
            @Schema(example = "PHL") String branch,
            String kind,
            String status,
            @Nullable String statusReason,
            Instant start,
            Instant end,
            @Nullable String employee,
            @Nullable String vin,
            @Nullable String phone,
            @Nullable String notes) {}
}
