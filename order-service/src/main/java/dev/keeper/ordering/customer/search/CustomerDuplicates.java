package dev.keeper.ordering.customer.search;

import dev.keeper.ordering.customer.CustomerKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds registered customers that may be the same as a new one; each comparison has an index. */
@Component
public class CustomerDuplicates {

    private static final int LIMIT = 10;

    /** Names are similar from this share of common trigrams on: Jon Smith and John Smith have 0.67. */
    private static final double LIKE_NAME = 0.5;

    /** Two numbers of the same line share this many digits, with or without country and area codes. */
    private static final int COMMON_DIGITS = 9;

    private static final int FEWEST_DIGITS = 5;

    private final JdbcClient jdbc;

    CustomerDuplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DuplicateResponse> find(Likeness likeness) {
        var ways = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (likeness.taxIdKey() != null) {
            ways.add(way("tax_id_key = :taxId", "id"));
        }
        if (likeness.emailKey() != null) {
            ways.add(way("lower(email) = :email", "id"));
        }
        if (likeness.phoneKey() != null) {
            ways.add(way("phone_key = :phone", "id"));
        }
        if (likeness.nameKey() != null) {
            jdbc.sql("SELECT set_config('pg_trgm.similarity_threshold', :threshold, true)")
                    .param("threshold", String.valueOf(LIKE_NAME))
                    .query()
                    .singleValue();
            ways.add(way("lower(name) % :name", "similarity(lower(name), :name) DESC, id"));
        }
        if (ways.isEmpty()) {
            return List.of();
        }
        parameters.put("taxId", likeness.taxIdKey());
        parameters.put("email", likeness.emailKey());
        parameters.put("phone", likeness.phoneKey());
        parameters.put("name", likeness.nameKey());
        return jdbc
                .sql("""
                        SELECT %s,
                            coalesce(tax_id_key = :taxId::text, false) AS same_tax_id,
                            coalesce(lower(email) = :email::text, false) AS same_email,
                            coalesce(phone_key = :phone::text, false) AS same_phone,
                            coalesce(similarity(lower(name), :name::text), 0) AS name_likeness
                        FROM customers WHERE erased_at IS NULL AND id IN (%s)
                        ORDER BY same_tax_id DESC, same_email DESC, same_phone DESC, name_likeness DESC, id
                        LIMIT %d
                        """.formatted(CustomerSummary.COLUMNS, String.join(" UNION ", ways), LIMIT))
                .params(parameters)
                .query(CustomerDuplicates::read)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static String way(String condition, String order) {
        return "(SELECT id FROM customers WHERE %s ORDER BY %s LIMIT %d)".formatted(condition, order, LIMIT);
    }

    private static DuplicateResponse read(ResultSet row, int number) throws SQLException {
        var because = new ArrayList<DuplicateResponse.Reason>();
        if (row.getBoolean("same_tax_id")) {
            because.add(DuplicateResponse.Reason.TAX_ID);
        }
        if (row.getBoolean("same_email")) {
            because.add(DuplicateResponse.Reason.EMAIL);
        }
        if (row.getBoolean("same_phone")) {
            because.add(DuplicateResponse.Reason.PHONE);
        }
        if (row.getDouble("name_likeness") >= LIKE_NAME) {
            because.add(DuplicateResponse.Reason.NAME);
        }
        var customer = new CustomerSummary(
                row.getObject("id", UUID.class),
                CustomerKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("company_name"),
                row.getString("tax_id"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("city"),
                row.getString("branch"));
        return new DuplicateResponse(customer, because);
    }

    /**
     * The data of the new customer, in the form for comparison.
     *
     * @param taxIdKey without punctuation
     * @param phoneKey the last digits
     */
    record Likeness(
            @Nullable String nameKey,
            @Nullable String emailKey,
            @Nullable String phoneKey,
            @Nullable String taxIdKey) {

        static Likeness of(
                @Nullable String firstName,
                @Nullable String lastName,
                @Nullable String companyName,
                @Nullable String email,
                @Nullable String phone,
                @Nullable String taxId) {
            var person = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
            return new Likeness(
                    lower(companyName == null || companyName.isBlank() ? person : companyName),
                    lower(email),
                    lastDigits(phone),
                    upper(taxId));
        }

        private static @Nullable String lower(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
        }

        private static @Nullable String upper(@Nullable String text) {
            var key = text == null ? "" : text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
            return key.isEmpty() ? null : key;
        }

        private static @Nullable String lastDigits(@Nullable String text) {
            var digits = text == null ? "" : text.replaceAll("[^0-9]", "");
            return digits.length() < FEWEST_DIGITS
                    ? null
                    : digits.substring(Math.max(0, digits.length() - COMMON_DIGITS));
        }
    }
}
