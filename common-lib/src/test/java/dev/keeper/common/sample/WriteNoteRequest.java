package dev.keeper.common.sample;

import dev.keeper.common.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record WriteNoteRequest(
        @NotBlank @Size(max = 100) String title,
        @Nullable String shelf,
        @Nullable String slot,
        @Nullable NotePriority priority,
        @Nullable Money price,
        @Nullable List<@Valid Line> lines) {

    record Line(@Positive int quantity) {}
}
