package dev.keeper.ordering.customer.contact;

import dev.keeper.common.problem.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has agreed to, as clients write and read it.
 *
 * @param channels the permitted ways for offers; none without consent
 * @param givenAt when the customer agreed or refused; now if absent
 */
@Schema(name = "Consent")
public record ConsentDetails(
        @NotNull Boolean marketing,
        @Size(max = 3) @Nullable List<@NotNull ContactChannel> channels,
        @Nullable Instant givenAt,

        @Schema(example = "Form signed at the branch")
        @Size(max = 200)
        @Pattern(regexp = CustomerText.ONE_LINE, message = CustomerText.ONE_LINE_MESSAGE)
        @Nullable
        String source) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    public static @Nullable ConsentDetails from(@Nullable Consent consent) {
        return consent == null
                ? null
                : new ConsentDetails(
                        consent.marketing(), List.copyOf(consent.channels()), consent.givenAt(), consent.source());
    }

    /**
     * Returns the consent.
     *
     * @throws Invalid if it names channels without consent or consent without channels, or lies in the future or before
     *     1900
     */
    public Consent at(Instant now) {
        var named = channels == null ? Set.<ContactChannel>of() : Set.copyOf(channels);
        if (marketing && named.isEmpty()) {
            throw new Invalid("consent.channels", "Name the ways in which offers may come.");
        }
        if (!marketing && !named.isEmpty()) {
            throw new Invalid("consent.channels", "Without consent there are no ways in which offers may come.");
        }
        if (givenAt != null && givenAt.isBefore(EARLIEST)) {
            throw new Invalid("consent.givenAt", "Consent was given in 1900 or later.");
        }
        if (givenAt != null && givenAt.isAfter(now)) {
            throw new Invalid("consent.givenAt", "Consent cannot be given in the future.");
        }
        var since = givenAt == null ? now : givenAt.truncatedTo(ChronoUnit.MICROS);
        return Consent.of(marketing, named, since, CustomerText.valueOrNothing(source));
    }
}
