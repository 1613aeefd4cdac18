package dev.keeper.inventory.part.classification;

import dev.keeper.common.listing.Conditions;
import dev.keeper.common.listing.Cursor;
import dev.keeper.common.listing.Keyset;
import dev.keeper.common.listing.PagedQuery;
import dev.keeper.common.listing.Slice;
import dev.keeper.common.listing.search.SearchText;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.inventory.InventoryRight;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The brands and categories of the group. Names are unique regardless of spelling. */
@Service
@Transactional
public class ClassNames {

    private static final Keyset<ClassName> BY_NAME =
            Keyset.<ClassName>ascending().text("lower(name)", "lower(%s)", ClassName::name);

    private final ClassifiedProducts products;
    private final JdbcClient jdbc;

    ClassNames(ClassifiedProducts products, JdbcClient jdbc) {
        this.products = products;
        this.jdbc = jdbc;
    }

    /**
     * Returns the name as the catalogue spells it; null for null.
     *
     * @throws UnknownName if there is none in any spelling
     */
    @Transactional(readOnly = true)
    public @Nullable String resolve(Classification kind, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return jdbc.sql("SELECT name FROM %s WHERE lower(name) = lower(:name)".formatted(kind.table()))
                .param("name", name.strip())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UnknownName(kind, name.strip()));
    }

    @Transactional(readOnly = true)
    Slice<ClassName> find(Classification kind, @Nullable String text, int limit, @Nullable Cursor cursor) {
        return PagedQuery.of("SELECT id, version, name FROM " + kind.table(), BY_NAME, ClassName.class)
                .read(jdbc, new Conditions().and(SearchText.of(text).in("lower(name)")), limit, cursor);
    }

    @Transactional(readOnly = true)
    ClassName get(Classification kind, UUID id) {
        return find(kind, id, "");
    }

    ClassName create(Classification kind, NameRequest request, Caller caller) {
        InventoryRight.KEEP_CATALOGUE.requireEverywhere(caller);
        var name = request.name().strip();
        requireFree(kind, name, null);
        return jdbc.sql("INSERT INTO %s (name) VALUES (:name) RETURNING id, version, name".formatted(kind.table()))
                .param("name", name)
                .query(ClassName.class)
                .single();
    }

    /** Renames it. The foreign key cascades the new name to the products. */
    ClassName rename(Classification kind, UUID id, NameRequest request, ExpectedVersion expected, Caller caller) {
        InventoryRight.KEEP_CATALOGUE.requireEverywhere(caller);
        expected.check(find(kind, id, "FOR UPDATE").version());
        var name = request.name().strip();
        requireFree(kind, name, id);
        return jdbc.sql("UPDATE %s SET name = :name, version = version + 1 WHERE id = :id RETURNING id, version, name"
                        .formatted(kind.table()))
                .param("name", name)
                .param("id", id)
                .query(ClassName.class)
                .single();
    }

    /** Deletes it under a lock for which any product that starts to refer to it must wait. */
    void delete(Classification kind, UUID id, Caller caller) {
        InventoryRight.KEEP_CATALOGUE.requireEverywhere(caller);
        var name = find(kind, id, "FOR UPDATE").name();
        products.anyOf(kind, name).ifPresent(sku -> {
            throw new NameInUse(kind, name, sku);
        });
        jdbc.sql("DELETE FROM %s WHERE id = :id".formatted(kind.table()))
                .param("id", id)
                .update();
    }

    private ClassName find(Classification kind, UUID id, String lock) {
        return jdbc.sql("SELECT id, version, name FROM %s WHERE id = :id %s".formatted(kind.table(), lock))
                .param("id", id)
                .query(ClassName.class)
                .optional()
                .orElseThrow(() -> new NotFound(kind.word(), id));
    }

    private void requireFree(Classification kind, String name, @Nullable UUID except) {
        jdbc.sql("SELECT id FROM %s WHERE lower(name) = lower(:name)".formatted(kind.table()))
                .param("name", name)
                .query(UUID.class)
                .optional()
                .filter(id -> !id.equals(except))
                .ifPresent(id -> {
                    throw new NameTaken(kind, name);
                });
    }
}
