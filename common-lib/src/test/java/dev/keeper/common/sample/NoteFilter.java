package dev.keeper.common.sample;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

record NoteFilter(
        @Nullable NotePriority priority,
        @Size(max = 2) @Nullable List<String> title,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate since,

        @Positive @Nullable Integer pieces) {}
