package dev.keeper.standalone.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import dev.keeper.embedded.Ports;
import dev.keeper.standalone.Shell;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeFileTests {

    private static final Map<String, Object> FILE = ProjectFiles.yaml("docker-compose.yml");
    private static final Pattern REQUIRED_VARIABLE = Pattern.compile("\\$\\{(\\w+):\\?run deploy/create-env first}");

    static final List<String> OURS = ProjectFiles.SERVICES;

    @TempDir
    Path folder;

    static List<String> everyService() {
        return List.copyOf(new TreeMap<>(map(FILE.get("services"))).keySet());
    }

    @Test
    void theSuiteIsComplete() {
        assertThat(everyService()).containsAll(OURS).contains("postgres", "kafka", "valkey");
    }

    @ParameterizedTest
    @MethodSource("everyService")
    void nothingRunsAsRootOrMayBecomeIt(String service) {
        var definition = service(service);

        assertThat((String) definition.get("user")).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(list(definition.get("cap_drop"))).containsExactly("ALL");
        assertThat(list(definition.get("security_opt"))).contains("no-new-privileges:true");
        assertThat(definition).doesNotContainKeys("privileged", "cap_add", "network_mode", "pid", "ipc", "devices");
    }

    @ParameterizedTest
    @MethodSource("everyService")
    void everythingHasAHealthCheckAndBoundedMemoryAndComesBackAfterAFall(String service) {
        var definition = service(service);

        assertThat(list(map(definition.get("healthcheck")).get("test"))).isNotEmpty();
        assertThat(map(definition.get("healthcheck"))).doesNotContainKey("start_interval");
        assertThat(definition).containsKeys("mem_limit", "logging");
        assertThat(definition.get("restart")).isEqualTo("unless-stopped");
        assertThat((String) definition.get("image")).matches(".+:(\\d[\\w.-]*|\\$\\{KEEPER_VERSION:-\\d[\\w.]*})");
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void aServiceWritesNothingButTemporaryFiles(String service) {
        assertThat(service(service).get("read_only")).isEqualTo(true);
        assertThat(list(service(service).get("tmpfs")))
                .singleElement()
                .asString()
                .startsWith("/tmp:size=");
        assertThat(service(service)).doesNotContainKey("volumes");
    }

    @ParameterizedTest
    @MethodSource("everyService")
    void onlyTheGatewayIsPublished(String service) {
        if (service.equals("gateway-service")) {
            assertThat(list(service(service).get("ports")))
                    .containsExactly("${KEEPER_PUBLISH_ADDRESS:-127.0.0.1}:${KEEPER_PORT:-8080}:8080");
        } else {
            assertThat(service(service)).doesNotContainKey("ports");
            assertThat(list(service(service).get("networks"))).containsExactly("backend");
        }
        assertThat(map(map(FILE.get("networks")).get("backend")).get("internal"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @MethodSource("everyService")
    void everySecretComesFromTheEnvironment(String service) {
        if (!service(service).containsKey("environment")) {
            return;
        }
        map(service(service).get("environment")).forEach((name, value) -> {
            if (name.matches(".*(PASSWORD|SECRET|TOKEN|REDIS_URL).*")) {
                assertThat(String.valueOf(value)).containsPattern(REQUIRED_VARIABLE);
            }
        });
    }

    @Test
    void theDatabaseSurvivesWhereItsImageKeepsIt() {
        assertThat(list(service("postgres").get("volumes"))).contains("postgres-data:/var/lib/postgresql");
    }

    @Test
    void theFirstEnvironmentIsCompleteAndPrivateAndNeverOverwritten() throws IOException {
        ProjectFiles.copy("deploy", folder);

        var first = Shell.run(folder, List.of("sh", "deploy/create-env", "first@dgauto.example"));

        assertThat(first.exitCode()).as(first.output()).isZero();
        var file = folder.resolve(".env");
        var written = Files.readString(file);
        var required = REQUIRED_VARIABLE
                .matcher(ProjectFiles.text("docker-compose.yml"))
                .results()
                .map(match -> match.group(1));
        assertThat(required)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(written).containsPattern("(?m)^" + name + "=.{20}"));
        assertThat(written).contains("KEEPER_AUTH_ADMINISTRATOR_EMAIL=first@dgauto.example\n");
        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");

        assertThat(Shell.run(folder, List.of("sh", "deploy/create-env")).exitCode())
                .isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(written);
    }

    @Test
    void noTwoEnvironmentsShareASecret() throws IOException {
        ProjectFiles.copy("deploy", folder);
        Shell.run(folder, List.of("sh", "deploy/create-env"));
        var first = Files.readAllLines(folder.resolve(".env"));
        Files.delete(folder.resolve(".env"));
        Shell.run(folder, List.of("sh", "deploy/create-env"));

        assertThat(Files.readAllLines(folder.resolve(".env")))
                .filteredOn(line -> line.matches("\\w+(PASSWORD|SECRET)=.*"))
                .hasSize(8)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(first);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "503, false", "404, false"})
    void theHealthCheckBelievesAReadyServiceOnly(int status, boolean healthy) throws IOException {
        assumeThat(Shell.has("bash")).as("bash is here").isTrue();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(healthCheck(server.getAddress().getPort()).exitCode() == 0)
                    .isEqualTo(healthy);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theHealthCheckNoticesThatNobodyListens() {
        assumeThat(Shell.has("bash")).as("bash is here").isTrue();

        assertThat(healthCheck(Ports.free()).exitCode()).isNotZero();
    }

    private Shell.Outcome healthCheck(int port) {
        var test = list(map(service("order-service").get("healthcheck")).get("test")).stream()
                .map(part -> ((String) part).replace("$$", "$").replace("/8080", "/" + port))
                .toList();
        assertThat(test.getFirst()).isEqualTo("CMD");
        return Shell.run(folder, test.subList(1, test.size()));
    }

    private static Map<String, Object> service(String name) {
        return map(map(FILE.get("services")).get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
