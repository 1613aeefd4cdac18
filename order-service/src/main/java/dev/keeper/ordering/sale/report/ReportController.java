package dev.keeper.ordering.sale.report;

import dev.keeper.common.code.Code;
import dev.keeper.common.problem.Fails;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.SignedIn;
import dev.keeper.ordering.Needs;
import dev.keeper.ordering.OrderingRight;
import dev.keeper.ordering.sale.SaleKind;
import dev.keeper.ordering.sale.report.csv.CsvConverter;
import dev.keeper.ordering.sale.report.period.PeriodRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports", description = "What was sold and what it brought, net of what came back")
class ReportController {

    private static final String OTHERS = "not this report, or not of this branch or employee";
    private static final String BAD_PERIOD = "the period ends before it begins or lasts more than five years";
    private static final String SEVERAL_CURRENCIES = "choose one of those that the problem names";
    private static final String DAYS_AND_TABLE =
            " Days are those of the branches' time zones. Own sales are shown without cost and profit. With"
                    + " `Accept: text/csv` the answer is a table.";

    private final SalesReports reports;

    ReportController(SalesReports reports) {
        this.reports = reports;
    }

    @Needs({OrderingRight.SEE_REPORTS, OrderingRight.SEE_PARTS_REPORTS})
    @GetMapping(
            path = "/sales",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvConverter.MEDIA_TYPE})
    @Operation(
            operationId = "reportSales",
            summary = "Report sales by day, week, month, branch, city, brand, category or employee",
            description = "An order of several brands or categories counts in the row of each, and once in the total."
                    + DAYS_AND_TABLE)
    @ApiResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = SalesReport.class)),
                @Content(mediaType = CsvConverter.MEDIA_TYPE, schema = @Schema(type = "string"))
            })
    @Fails(status = 403, code = "FORBIDDEN", when = OTHERS)
    @Fails(status = 422, code = "INVALID", when = BAD_PERIOD)
    @Fails(status = 422, code = "SEVERAL_CURRENCIES", when = SEVERAL_CURRENCIES)
    SalesReport sales(
            @ParameterObject @Valid SalesReportRequest request,
            @Parameter(
                            description = "Needed where sales were made in several",
                            schema = @Schema(type = "string"),
                            example = "USD")
                    @RequestParam(required = false)
                    @Nullable
                    Currency currency,
            @SignedIn Caller caller) {
        return reports.sales(request, currency, caller);
    }

    @Needs({OrderingRight.SEE_REPORTS, OrderingRight.SEE_PARTS_REPORTS})
    @GetMapping(
            path = "/best-sellers",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvConverter.MEDIA_TYPE})
    @Operation(
            operationId = "reportBestSellers",
            summary = "Report best sellers",
            description = "Products by SKU; cars of the same make, model and year together." + DAYS_AND_TABLE)
    @ApiResponse(
            responseCode = "200",
            description = "The best first",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = BestSellers.class)),
                @Content(mediaType = CsvConverter.MEDIA_TYPE, schema = @Schema(type = "string"))
            })
    @Fails(status = 403, code = "FORBIDDEN", when = OTHERS)
    @Fails(status = 422, code = "INVALID", when = BAD_PERIOD)
    @Fails(status = 422, code = "SEVERAL_CURRENCIES", when = SEVERAL_CURRENCIES)
    BestSellers bestSellers(
            @ParameterObject @Valid PeriodRequest request,
            @RequestParam(required = false) @Nullable SaleKind kind,
            @RequestParam(defaultValue = "10") @Min(1) @Max(200) int limit,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"units", "revenue"},
                                            defaultValue = "units"))
                    @RequestParam(defaultValue = "units")
                    String sort,
            @Parameter(
                            description = "Needed where sales were made in several",
                            schema = @Schema(type = "string"),
                            example = "USD")
                    @RequestParam(required = false)
                    @Nullable
                    Currency currency,
            @SignedIn Caller caller) {
        return reports.bestSellers(
                request.period(),
                kind,
                Code.textOf(request.branch()),
                limit,
                BestSellerSort.parse(sort),
                currency,
                caller);
    }

    @Needs({OrderingRight.SEE_REPORTS, OrderingRight.SEE_PARTS_REPORTS})
    @GetMapping(
            path = "/performance",
            produces = {MediaType.APPLICATION_JSON_VALUE, CsvConverter.MEDIA_TYPE})
    @Operation(
            operationId = "reportPerformance",
            summary = "Compare an employee or a branch with the period before",
            description = "The period before is of the same length. With `employeeId` it is about that employee, with"
                    + " `branch` about that branch, with both about the employee at the branch, with neither about all"
                    + " that the caller may see." + DAYS_AND_TABLE)
    @ApiResponse(
            responseCode = "200",
            description = "Both periods and the change",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Performance.class)),
                @Content(mediaType = CsvConverter.MEDIA_TYPE, schema = @Schema(type = "string"))
            })
    @Fails(status = 403, code = "FORBIDDEN", when = OTHERS)
    @Fails(status = 422, code = "INVALID", when = BAD_PERIOD)
    @Fails(status = 422, code = "SEVERAL_CURRENCIES", when = SEVERAL_CURRENCIES)
    Performance performance(
            @ParameterObject @Valid PeriodRequest request,
            @RequestParam(required = false) @Nullable UUID employeeId,
            @Parameter(
                            description = "Needed where sales were made in several",
                            schema = @Schema(type = "string"),
                            example = "USD")
                    @RequestParam(required = false)
                    @Nullable
                    Currency currency,
            @SignedIn Caller caller) {
        return reports.performance(request.period(), employeeId, Code.textOf(request.branch()), currency, caller);
    }
}
