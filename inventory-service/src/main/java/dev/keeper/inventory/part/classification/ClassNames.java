package dev.keeper.inventory.part.classification;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.common.web.Slice;
import dev.keeper.inventory.InventoryRight;
import dev.keeper.inventory.search.Keyset;
import dev.keeper.inventory.search.SearchText;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The brands and categories of the group; each name once, in whatever spelling. */
@Service
@Transactional
public class ClassNames {

    private static final Keyset BY_NAME = Keyset.ascending().text("lower(name)", "lower(%s)");

    private final JdbcClient jdbc;

    ClassNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The name as it is spelt in the catalogue; nothing for nothing.
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
        var words = SearchText.of(text);
        var rows = jdbc
                .sql("""
                        SELECT id, version, name FROM %s
                        WHERE %s AND %s ORDER BY %s LIMIT :limit
                        """.formatted(
                        kind.table(), BY_NAME.beyond(cursor), words.condition("lower(name)"), BY_NAME.orderBy(cursor)))
                .params(BY_NAME.parameters(cursor))
                .params(words.parameters())
                .param("limit", limit + 1)
                .query(ClassName.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        return Slice.of(rows, limit, cursor, className -> Cursor.of(className.name()));
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

    /** The products follow by themselves: the foreign key cascades. */
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

    /** Under a lock that a product which begins to refer to it has to wait for. */
    void delete(Classification kind, UUID id, Caller caller) {
        InventoryRight.KEEP_CATALOGUE.requireEverywhere(caller);
        var name = find(kind, id, "FOR UPDATE").name();
        jdbc.sql("SELECT sku FROM products WHERE %s = :name LIMIT 1".formatted(kind.word()))
                .param("name", name)
                .query(String.class)
                .optional()
                .ifPresent(sku -> {
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
