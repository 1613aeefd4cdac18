package dev.keeper.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.security.Reach;
import dev.keeper.common.security.Right;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the tables in {@code docs/permissions.md} what the services' tables of rights say. */
public final class RightsDocument {

    private static final EnumSet<Role> EMPLOYEES = EnumSet.complementOf(EnumSet.of(Role.API_CLIENT));

    private RightsDocument() {}

    /** Compares the service's section with its rights; with {@code -Dkeeper.api.update=true} writes the section first. */
    public static void assertUpToDate(String area, Right... rights) throws IOException {
        var file = TestServers.projectRoot().resolve("docs/permissions.md");
        var begin = "<!-- rights of %s -->\n".formatted(area);
        var end = "<!-- end of %s -->".formatted(area);
        var table = table(rights);
        var text = Files.readString(file);
        var written = text.substring(text.indexOf(begin) + begin.length(), text.indexOf(end));
        if (Boolean.getBoolean("keeper.api.update")) {
            Files.writeString(file, text.replace(begin + written + end, begin + table + end));
            written = table;
        }
        assertThat(written)
                .as("run the build with -Dkeeper.api.update=true when rights were changed on purpose")
                .isEqualTo(table);
        assertThat(rights)
                .as("rights of roles that nobody holds")
                .allSatisfy(right -> assertThat(right.reaches().byRole().keySet())
                        .isSubsetOf(EMPLOYEES.stream().map(Role::name).toList()));
    }

    private static String table(Right... rights) {
        var head = row("Right", "Scope", EMPLOYEES.stream().map(Role::name));
        var rule = "|---".repeat(EMPLOYEES.size() + 2) + "|\n";
        return head
                + rule
                + Arrays.stream(rights)
                        .map(right -> row(
                                right.sentence(),
                                "`%s`".formatted(right.scope()),
                                EMPLOYEES.stream()
                                        .map(role ->
                                                cell(right.reaches().byRole().get(role.name())))))
                        .collect(Collectors.joining());
    }

    private static String row(String right, String scope, Stream<String> cells) {
        return Stream.concat(Stream.of(right, scope), cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(@Nullable Reach reach) {
        return switch (reach) {
            case null -> "";
            case ALL -> "all";
            case OWN_BRANCHES -> "own branches";
            case OWN_RECORDS -> "own records";
        };
    }
}
