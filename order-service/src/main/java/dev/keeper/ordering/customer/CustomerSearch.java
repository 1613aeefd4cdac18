package dev.keeper.ordering.customer;

import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists customers by name; only the conditions that are asked for stand in the query, so that its plan fits. */
@Component
class CustomerSearch {

    private static final int MAX_WORDS = 6;

    private final JdbcClient jdbc;

    CustomerSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<CustomerResponse> find(@Nullable String text, @Nullable Cursor after, int limit) {
        var conditions = new ArrayList<>(List.of("true"));
        var parameters = new HashMap<String, Object>();
        if (text != null && !text.isBlank()) {
            conditions.add(matches(text.strip().toLowerCase(Locale.ROOT), parameters));
        }
        if (after != null) {
            conditions.add("(name, id) > (:afterName, :afterId)");
            parameters.put("afterName", after.text(0));
            parameters.put("afterId", after.uuid(1));
        }
        var rows = jdbc
                .sql("""
                        SELECT id, kind, name, first_name, last_name, company_name, tax_id, email, phone
                        FROM customers WHERE %s ORDER BY name, id LIMIT :limit
                        """.formatted(String.join(" AND ", conditions)))
                .params(parameters)
                .param("limit", limit + 1)
                .query(CustomerResponse.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, customer -> Cursor.of(customer.name(), customer.id()));
    }

    /** Every word somewhere, or the whole as a phone number or tax id however it is punctuated. */
    private static String matches(String text, Map<String, Object> parameters) {
        var alternatives = new ArrayList<String>();
        var words = text.split("\\s+", MAX_WORDS);
        for (int index = 0; index < words.length; index++) {
            alternatives.add("search LIKE :word" + index);
            parameters.put("word" + index, LikePattern.containing(words[index]));
        }
        var everyWord = String.join(" AND ", alternatives);
        var compact = text.replaceAll("[^a-z0-9]", "");
        if (compact.isEmpty() || compact.chars().noneMatch(Character::isDigit)) {
            return "(" + everyWord + ")";
        }
        parameters.put("compact", LikePattern.containing(compact));
        return "(" + everyWord + " OR search LIKE :compact)";
    }
}
