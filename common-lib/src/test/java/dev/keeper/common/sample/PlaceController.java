package dev.keeper.common.sample;

import dev.keeper.common.code.BranchCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the code of a branch in every place where a request can have one, and says how it was understood. */
@RestController
@RequestMapping("/api/v1/places")
class PlaceController {

    @GetMapping("/{branch}")
    PlaceFilter named(@PathVariable BranchCode branch) {
        return new PlaceFilter(branch, null);
    }

    @GetMapping("/near")
    PlaceFilter near(
            @RequestParam BranchCode branch, @RequestParam(required = false) @Nullable List<BranchCode> other) {
        return new PlaceFilter(branch, other);
    }

    @GetMapping
    PlaceFilter found(@ParameterObject @Valid PlaceFilter filter) {
        return filter;
    }

    @PostMapping
    ChoosePlacesRequest chosen(@Valid @RequestBody ChoosePlacesRequest request) {
        return request;
    }

    record PlaceFilter(
            @Nullable BranchCode branch, @Nullable List<BranchCode> other) {}

    record ChoosePlacesRequest(
            @NotNull BranchCode branch, @Nullable List<@NotNull BranchCode> other) {}
}
