package dev.keeper.common.deadletter;

import dev.keeper.common.idempotency.OwnTransactions;
import dev.keeper.common.listing.Page;
import dev.keeper.common.listing.PageRequest;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dead-letters/{service}")
@Tag(name = "Dead letters", description = "Messages that a service could not handle")
class DeadLetterController {

    private static final String OTHER_SERVICE = "that is not the name of this service";
    private static final String RESOURCE = "DeadLetters";

    private static final Logger log = LoggerFactory.getLogger(DeadLetterController.class);

    private final DeadLetters deadLetters;
    private final DeadLetterRights rights;
    private final String serviceName;

    DeadLetterController(DeadLetters deadLetters, DeadLetterRights rights, String serviceName) {
        this.deadLetters = deadLetters;
        this.rights = rights;
        this.serviceName = serviceName;
    }

    @GetMapping
    @Operation(
            operationId = "findDeadLetters",
            summary = "List the messages that the service could not handle and that were not replayed since",
            description = "Oldest first within each partition, only read forwards. A page may have fewer items than "
                    + "its limit although another one follows.")
    @ApiResponse(responseCode = "200", description = "One page of dead letters")
    @Fails(status = 404, code = "NOT_FOUND", when = OTHER_SERVICE)
    Page<DeadLetterResponse> list(
            @SignedIn Caller caller,
            @Parameter(description = "The name of this service", example = "inventory-service") @PathVariable
                    String service,
            PageRequest page) {
        rights.see().requireEverywhere(caller);
        requireThisService(service);
        return Page.of(deadLetters.waiting(page.cursor(), page.limit()), DeadLetterResponse::from);
    }

    @PostMapping("/replay")
    @OwnTransactions
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Send the messages that the service could not handle back to their topics",
            description =
                    "Sends each dead letter to this service once, with its id, however often this is called. One that "
                            + "fails again becomes a new dead letter. At most some thousands at a time.")
    @ApiResponse(responseCode = "200", description = "How many were sent")
    @Fails(status = 404, code = "NOT_FOUND", when = OTHER_SERVICE)
    ReplayResponse replay(
            @SignedIn Caller caller,
            @Parameter(description = "The name of this service", example = "inventory-service") @PathVariable
                    String service) {
        rights.replay().requireEverywhere(caller);
        requireThisService(service);
        var replay = ReplayResponse.from(deadLetters.replay());
        log.info("Employee {} had {} dead letters of {} replayed", caller.id(), replay.replayed(), serviceName);
        return replay;
    }

    /** The id of an operation in one service: {@code findInventoryDeadLetters} in the inventory-service. */
    static String operationId(String id, String serviceName) {
        var service = StringUtils.capitalize(serviceName.replace("-service", ""));
        return id.endsWith(service + RESOURCE) ? id : id.replace(RESOURCE, service + RESOURCE);
    }

    private void requireThisService(String service) {
        if (!serviceName.equals(service)) {
            throw new NotFound("list of dead letters of", service);
        }
    }
}
