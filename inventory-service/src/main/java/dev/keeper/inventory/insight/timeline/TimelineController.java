package dev.keeper.inventory.insight.timeline;

import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.NeedsNoRight;
import dev.keeper.common.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/vehicles/{id}/timeline")
@Tag(name = "Vehicles")
class TimelineController {

    private final Timeline timeline;

    TimelineController(Timeline timeline) {
        this.timeline = timeline;
    }

    @NeedsNoRight
    @GetMapping
    @Operation(
            operationId = "findTimelineEntries",
            summary = "Show what happened to a vehicle",
            description =
                    "Newest first: every step, reservation and sale, prices, edits, and for managers of its branch "
                            + "costs, floor prices and requests for prices.")
    Page<TimelineEntry> find(@PathVariable UUID id, PageRequest page, @SignedIn Caller caller) {
        return Page.of(timeline.of(id, page.limit(), page.cursor(), caller), Function.identity());
    }
}
