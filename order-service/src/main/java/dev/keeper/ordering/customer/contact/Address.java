package dev.keeper.ordering.customer.contact;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address of a customer, as far as it is known.
 *
 * @param country ISO 3166-1 alpha-2
 */
@Embeddable
@Schema(name = "Address")
public record Address(
        @Schema(example = "1200 Market Street")
        @Size(max = 200)
        @Pattern(regexp = CustomerText.ONE_LINE, message = CustomerText.ONE_LINE_MESSAGE)
        @Nullable
        String street,

        @Schema(example = "19107")
        @Size(max = 20)
        @Pattern(regexp = CustomerText.ONE_LINE, message = CustomerText.ONE_LINE_MESSAGE)
        @Nullable
        String postalCode,

        @Schema(example = "Philadelphia")
        @Size(max = 100)
        @Pattern(regexp = CustomerText.ONE_LINE, message = CustomerText.ONE_LINE_MESSAGE)
        @Nullable
        String city,

        @Schema(example = "Pennsylvania")
        @Size(max = 100)
        @Pattern(regexp = CustomerText.ONE_LINE, message = CustomerText.ONE_LINE_MESSAGE)
        @Nullable
        String region,

        @Schema(example = "US", description = "ISO 3166-1 alpha-2")
        @Pattern(regexp = "[A-Z]{2}", message = "must be a country code of two capital letters")
        @Nullable
        String country) {

    private static final Set<String> COUNTRIES =
            Stream.of(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    public Address {
        street = CustomerText.valueOrNothing(street);
        postalCode = CustomerText.valueOrNothing(postalCode);
        city = CustomerText.valueOrNothing(city);
        region = CustomerText.valueOrNothing(region);
        country = CustomerText.valueOrNothing(country);
    }

    public boolean hasNoPart() {
        return Stream.of(street, postalCode, city, region, country).allMatch(part -> part == null);
    }

    public boolean hasUnknownCountry() {
        return country != null && !COUNTRIES.contains(country);
    }
}
