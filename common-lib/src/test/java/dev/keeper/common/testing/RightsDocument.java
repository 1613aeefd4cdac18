package dev.keeper.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.security.Reach;
import dev.keeper.common.security.Right;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the files that derive from a service's rights up to date: the section in {@code docs/permissions.md}, and
 * {@code META-INF/keeper/rights/<service>.json} in its jar, which auth-service reads.
 */
public final class RightsDocument {

    private static final String HOW_TO_UPDATE =
            "run the build with -Dkeeper.api.update=true when rights were changed on purpose";

    private static final EnumSet<Role> EMPLOYEES = EnumSet.complementOf(EnumSet.of(Role.API_CLIENT));

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RightsDocument() {}

    /** Compares both with the service's rights; with {@code -Dkeeper.api.update=true} writes them first. */
    public static void assertUpToDate(String service, Right... rights) throws IOException {
        assertSectionUpToDate(rights[0].area(), table(rights));
        assertFileUpToDate(service, json(rights));
        assertThat(rights)
                .as("rights of roles that nobody holds")
                .allSatisfy(right -> assertThat(right.reaches().byRole().keySet())
                        .isSubsetOf(EMPLOYEES.stream().map(Role::name).toList()));
    }

    private static void assertSectionUpToDate(String area, String table) throws IOException {
        var file = TestServers.projectRoot().resolve("docs/permissions.md");
        var begin = "<!-- rights of %s -->\n".formatted(area);
        var end = "<!-- end of %s -->".formatted(area);
        var text = Files.readString(file);
        var written = text.substring(text.indexOf(begin) + begin.length(), text.indexOf(end));
        if (Boolean.getBoolean("keeper.api.update")) {
            Files.writeString(file, text.replace(begin + written + end, begin + table + end));
            written = table;
        }
        assertThat(written).as(HOW_TO_UPDATE).isEqualTo(table);
    }

    private static void assertFileUpToDate(String service, String json) throws IOException {
        var file = TestServers.projectRoot()
                .resolve(service)
                .resolve("src/main/resources/META-INF/keeper/rights")
                .resolve(service + ".json");
        if (Boolean.getBoolean("keeper.api.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, json);
        }
        assertThat(file).as(HOW_TO_UPDATE).content().isEqualTo(json);
    }

    private static String json(Right... rights) {
        var entries = Arrays.stream(rights).map(RightsDocument::entry).toList();
        return JSON.writeValueAsString(entries).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> entry(Right right) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("right", right.scope());
        entry.put("sentence", right.sentence());
        entry.put("reaches", right.reaches().byRole());
        return entry;
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
