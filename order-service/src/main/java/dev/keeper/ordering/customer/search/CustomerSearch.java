package dev.keeper.ordering.customer.search;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.listing.search.LikePattern;
import dev.keeper.common.listing.search.SearchText;
import dev.keeper.common.listing.search.Spelling;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists customers by name. The query contains only the requested conditions, so that its plan fits them.
 *
 * <p>A word that occurs nowhere also matches similar words. Otherwise staff would register a customer a second time
 * after a typo.
 */
@Component
public class CustomerSearch {

    private static final int SHORTEST_NUMBER = 3;

    private static final PagedQuery<CustomerSummary> CUSTOMERS = PagedQuery.of(
            "SELECT %s FROM customers".formatted(CustomerSummary.COLUMNS),
            Keyset.<CustomerSummary>ascending()
                    .text("name", CustomerSummary::name)
                    .uuid("id", CustomerSummary::id),
            CustomerSummary.class);

    private final JdbcClient jdbc;
    private final Spelling spelling;

    CustomerSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.spelling = Spelling.of(jdbc, "customers", "search").forgivingOnly(CustomerSearch::isName);
    }

    Slice<CustomerSummary> find(@Nullable String text, @Nullable Cursor cursor, int limit) {
        return spelling.find(
                SearchText.inLines(text), words -> CUSTOMERS.read(jdbc, matches(words, text), limit, cursor));
    }

    /** Matches each word anywhere, or the whole text as a phone number or tax id regardless of punctuation. */
    private static Conditions matches(SearchText words, @Nullable String text) {
        var conditions = new Conditions().and("erased_at IS NULL");
        var compact = text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (words.isApproximate()
                || compact.length() < SHORTEST_NUMBER
                || compact.chars().noneMatch(Character::isDigit)) {
            return conditions.and(words.in("search"));
        }
        return conditions.andAnyOf(List.of(
                words.in("search"),
                new Conditions().when(LikePattern.containing(compact), "search LIKE :compact", "compact")));
    }

    /** Numbers and signs are never treated as misspelt, because nearly every customer has a similar one. */
    private static boolean isName(String word) {
        return word.chars().allMatch(sign -> Character.isLetter(sign) || sign == '-' || sign == '\'');
    }
}
