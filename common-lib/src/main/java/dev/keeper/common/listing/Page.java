package dev.keeper.common.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list, as a client receives it.
 *
 * @param items the items, in the list's order
 * @param previous the link to the previous page; absent on the first page and in lists that are only read forwards
 * @param next the link to the next page; absent on the last page
 * @param approximate true if no item contains the search words and the items match similar words
 */
public record Page<T>(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<T> items,

        @Schema(example = "/api/v1/vehicles?limit=50&cursor=HjEyMw")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String previous,

        @Schema(example = "/api/v1/vehicles?limit=50&cursor=MTIz") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String next,

        @Schema(description = "True when nothing has the words that were searched for, and similar ones were taken")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Boolean approximate) {

    /** Creates the page of the current request; its links keep the filters. */
    public static <E, R> Page<R> of(Slice<E> slice, Function<? super E, ? extends R> translation) {
        return new Page<>(
                slice.<R>map(translation).items(),
                linkTo(slice.previous()),
                linkTo(slice.next()),
                slice.approximate() ? true : null);
    }

    private static @Nullable String linkTo(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        // The client has encoded path and query already; building a URI from them would encode them twice.
        var request = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", cursor.encoded())
                .build();
        return request.getPath() + "?" + request.getQuery();
    }
}
