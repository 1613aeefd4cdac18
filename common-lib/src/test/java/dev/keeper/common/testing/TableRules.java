package dev.keeper.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.keeper.common.testing.TableUses.Use;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The rules for the tables of one service. One package writes each table. Only packages that may read everything read it
 * from outside its area. A package depends on what it reads or writes by SQL just as on what it imports.
 *
 * <p>Each service lists its exceptions in one place. The list can only shrink: an exception that is no longer needed fails.
 */
public final class TableRules {

    private final JavaClasses classes;
    private final String root;
    private final TableUses uses;
    private final Set<String> readers = new TreeSet<>();
    private final Set<String> exceptions = new TreeSet<>();
    private final Set<String> circles = new TreeSet<>();
    private final Set<String> ofLibraries = new TreeSet<>();

    private TableRules(JavaClasses classes, String root, TableUses uses) {
        this.classes = classes;
        this.root = root;
        this.uses = uses;
    }

    /**
     * Creates the rules for the tables in the service's migrations.
     *
     * @param root the package of the service, such as {@code dev.keeper.inventory}
     * @param migrations the location of the migrations, such as {@code db/inventory-service}
     */
    public static TableRules of(JavaClasses classes, String root, String migrations) {
        return new TableRules(classes, root, TableUses.of(classes, root, "classpath*:%s/*.sql".formatted(migrations)));
    }

    /** Lets packages, with their subpackages, read every table: reports and searches, which write nothing. */
    public TableRules readingEverything(String... packages) {
        readers.addAll(List.of(packages));
        return this;
    }

    /** Declares tables that only a library writes. */
    public TableRules writtenElsewhere(String... tables) {
        ofLibraries.addAll(List.of(tables));
        return this;
    }

    /** Declares exceptions, such as {@code privacy writes reservations}. */
    public TableRules except(String... uses) {
        exceptions.addAll(List.of(uses));
        return this;
    }

    /** Fails unless every table has one owner and every exception is needed. */
    public void checkOwners() {
        var broken = new TreeSet<String>();
        var owners = owners();
        uses.tables().stream()
                .filter(table -> !ofLibraries.contains(table))
                .filter(table -> owners.getOrDefault(table, Set.of()).size() != 1)
                .forEach(table ->
                        broken.add("%s is written by %s".formatted(table, owners.getOrDefault(table, Set.of()))));
        assertThat(broken).as("tables with no or several owners").isEmpty();
        assertThat(uses.all().stream().filter(use -> isForbidden(use, owners)).map(Use::toString))
                .as("uses of tables that belong to other packages")
                .containsExactlyInAnyOrderElementsOf(exceptions);
    }

    /** Allows packages inside one area to depend on each other, such as {@code vehicle -> [vehicle.price]}. */
    public TableRules exceptCircle(String... dependencies) {
        circles.addAll(List.of(dependencies));
        return this;
    }

    /** Fails if areas, or packages other than the exceptions, form a cycle by import or by table. */
    public void checkCycles() {
        assertThat(circle(arrows(Use::areaOf)))
                .as("areas that depend on each other")
                .isEmpty();
        assertThat(circle(arrows(UnaryOperator.identity())))
                .as("packages that depend on each other")
                .containsExactlyInAnyOrderElementsOf(circles);
    }

    private boolean isForbidden(Use use, Map<String, Set<String>> owners) {
        var owner = owners.getOrDefault(use.table(), Set.of());
        if (owner.contains(use.user())) {
            return false;
        }
        return use.isWriting()
                || owner.stream().noneMatch(other -> Use.areaOf(other).equals(use.area()))
                        && !readsEverything(use.user());
    }

    private boolean readsEverything(String user) {
        return readers.stream().anyMatch(reader -> user.equals(reader) || user.startsWith(reader + "."));
    }

    private Map<String, Set<String>> owners() {
        return uses.all().stream()
                .filter(Use::isWriting)
                .filter(use -> !exceptions.contains(use.toString()))
                .collect(Collectors.groupingBy(
                        Use::table,
                        TreeMap::new,
                        Collectors.mapping(Use::user, Collectors.toCollection(TreeSet::new))));
    }

    private Map<String, Set<String>> arrows(UnaryOperator<String> part) {
        var arrows = new TreeMap<String, Set<String>>();
        var owners = owners();
        for (var use : uses.all()) {
            owners.getOrDefault(use.table(), Set.of())
                    .forEach(owner -> add(arrows, part.apply(use.user()), part.apply(owner)));
        }
        classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(this::isBetweenPackages)
                .forEach(arrow -> add(
                        arrows,
                        part.apply(relative(arrow.getOriginClass().getPackageName())),
                        part.apply(relative(arrow.getTargetClass().getPackageName()))));
        return arrows;
    }

    private boolean isBetweenPackages(Dependency arrow) {
        return arrow.getOriginClass().getPackageName().startsWith(root + ".")
                && arrow.getTargetClass().getPackageName().startsWith(root + ".");
    }

    private String relative(String name) {
        return name.substring(root.length() + 1);
    }

    private static void add(Map<String, Set<String>> arrows, String from, String to) {
        if (!from.equals(to)) {
            arrows.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
        }
    }

    /** Returns the packages of any cycle; empty if there is none. */
    private static Collection<String> circle(Map<String, Set<String>> arrows) {
        return arrows.keySet().stream()
                .filter(start -> reachableFrom(start, arrows).contains(start))
                .map(start -> "%s -> %s"
                        .formatted(
                                start,
                                arrows.get(start).stream()
                                        .filter(next ->
                                                reachableFrom(next, arrows).contains(start))
                                        .toList()))
                .toList();
    }

    private static Set<String> reachableFrom(String start, Map<String, Set<String>> arrows) {
        var reached = new TreeSet<String>();
        Deque<String> open = new ArrayDeque<>(arrows.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (reached.add(next)) {
                open.addAll(arrows.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
