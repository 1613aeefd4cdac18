package dev.keeper.common.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds which packages write and read which tables, from the SQL in their class files and from their entities.
 *
 * <p>SQL keywords must be in capitals, so that no sentence is mistaken for a statement.
 */
final class TableUses {

    private static final Pattern CREATED =
            Pattern.compile("CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?(\\w+)(?! PARTITION OF|\\w)");
    private static final Pattern DROPPED = Pattern.compile("DROP TABLE (?:IF EXISTS )?(\\w+)");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:INSERT INTO|MERGE INTO|UPDATE|DELETE FROM|LOCK TABLE|COPY)\\s+(\\w+|%s)");
    private static final Pattern READ = Pattern.compile("(?:FROM|JOIN|USING)\\s+(\\w+|%s)");

    /** A fragment that is inserted behind the keyword elsewhere: a table, its alias and a join. */
    private static final Pattern JOINED = Pattern.compile("^\\s*(\\w+)\\s+\\w+\\s+(?:LEFT )?JOIN\\s");

    private static final String PLACEHOLDER = "%s";

    private final Set<String> tables;
    private final Set<Use> uses = new TreeSet<>();

    private TableUses(Set<String> tables) {
        this.tables = tables;
    }

    /**
     * Finds how the packages below a root use the tables that the migrations on the class path create.
     *
     * @param migrations a resource pattern, such as {@code classpath*:db/inventory-service/*.sql}
     */
    static TableUses of(JavaClasses classes, String root, String migrations) {
        var found = new TableUses(created(migrations));
        classes.stream()
                .filter(type -> type.getPackageName().startsWith(root + "."))
                .collect(Collectors.groupingBy(type -> type.getPackageName().substring(root.length() + 1)))
                .forEach(found::read);
        return found;
    }

    /** Returns all tables. */
    Set<String> tables() {
        return tables;
    }

    /** Returns the uses of all packages. */
    Set<Use> all() {
        return uses;
    }

    private void read(String owner, List<JavaClass> types) {
        types.forEach(type -> addEntity(owner, type));
        var texts = new HashSet<String>();
        var constants = new HashSet<String>();
        for (var type : types) {
            for (var entry : bytecode(type).constantPool()) {
                if (entry instanceof Utf8Entry text) {
                    texts.add(text.stringValue());
                }
                if (entry instanceof StringEntry constant) {
                    constants.add(constant.stringValue());
                }
            }
        }
        var named = constants.stream().filter(tables::contains).toList();
        for (var text : texts) {
            add(owner, "writes", WRITTEN, text, named);
            add(owner, "reads", READ, text, named);
            add(owner, "reads", JOINED, text, named);
        }
    }

    /** If the table's name is inserted into the statement, it is one of the names in the package. */
    private void add(String owner, String how, Pattern keyword, String text, Collection<String> named) {
        keyword.matcher(text)
                .results()
                .map(match -> match.group(1))
                .flatMap(table -> table.equals(PLACEHOLDER) ? named.stream() : Stream.of(table))
                .filter(tables::contains)
                .forEach(table -> uses.add(new Use(owner, how, table)));
    }

    private void addEntity(String owner, JavaClass type) {
        type.tryGetAnnotationOfType(Table.class).ifPresent(table -> uses.add(new Use(owner, "writes", table.name())));
        type.getFields()
                .forEach(field -> field.tryGetAnnotationOfType(CollectionTable.class)
                        .ifPresent(table -> uses.add(new Use(owner, "writes", table.name()))));
    }

    private static ClassModel bytecode(JavaClass type) {
        var source = type.getSource().orElseThrow().getUri();
        try (var in = source.toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> created(String migrations) {
        try {
            var scripts = Stream.of(new PathMatchingResourcePatternResolver().getResources(migrations))
                    .map(TableUses::text)
                    .toList();
            var tables = namesIn(scripts, CREATED);
            tables.removeAll(namesIn(scripts, DROPPED));
            return tables;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> namesIn(List<String> scripts, Pattern statement) {
        return scripts.stream()
                .flatMap(script -> statement.matcher(script).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Resource script) {
        try {
            return script.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One package's use of a table.
     *
     * @param user the package, relative to the root
     * @param how {@code reads} or {@code writes}
     */
    record Use(String user, String how, String table) implements Comparable<Use> {

        @Override
        public int compareTo(Use other) {
            return toString().compareTo(other.toString());
        }

        /** Returns the first part of the package. */
        String area() {
            return areaOf(user);
        }

        static String areaOf(String relative) {
            return relative.split("\\.", 2)[0];
        }

        boolean isWriting() {
            return how.equals("writes");
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(user, how, table);
        }
    }
}
