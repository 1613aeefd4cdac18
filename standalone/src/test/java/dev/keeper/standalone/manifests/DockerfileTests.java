package dev.keeper.standalone.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DockerfileTests {

    static final List<String> SERVICES = ProjectFiles.SERVICES;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void onlyTheTemurinRuntimeIsNeeded(String service) {
        assertThat(instructions(service, "FROM"))
                .allSatisfy(base -> assertThat(base).matches("FROM eclipse-temurin:25-jre( AS layers)?"));
        assertThat(lines(service)).noneMatch(line -> line.startsWith("# syntax="));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theOnlyStepThatRunsTakesTheJarApart(String service) {
        assertThat(instructions(service, "RUN"))
                .singleElement()
                .asString()
                .startsWith("RUN java -Djarmode=tools -jar app.jar extract --layers ");
        assertThat(instructions(service, "ADD")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theServiceRunsAsANumberedUserThatIsNotRoot(String service) {
        assertThat(instructions(service, "USER")).containsExactly("USER 10001:10001");
        assertThat(lines(service).indexOf("USER 10001:10001"))
                .isGreaterThan(lines(service).lastIndexOf("FROM eclipse-temurin:25-jre"));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theServiceListensWhereItsNeighboursLookForIt(String service) {
        assertThat(instructions(service, "EXPOSE")).containsExactly("EXPOSE 8080");
        assertThat(instructions(service, "ENV"))
                .singleElement()
                .asString()
                .contains("KEEPER_BIND_ADDRESS=0.0.0.0", "KEEPER_PORT=8080");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void whoeverKeepsAConnectionHasTimeToHearThatItIsOver(String service) {
        assertThat(instructions(service, "ENV")).singleElement().asString().contains("KEEPER_SHUTDOWN_DRAIN=5s");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyImageIsBuiltTheSameWayFromTheJarOnly(String service) {
        assertThat(ProjectFiles.text(service + "/Dockerfile")).isEqualTo(ProjectFiles.text("auth-service/Dockerfile"));
        assertThat(ProjectFiles.text(service + "/.dockerignore")).isEqualTo("*\n!target/*-exec.jar\n");
    }

    private static List<String> instructions(String service, String name) {
        return lines(service).stream()
                .filter(line -> line.startsWith(name + " "))
                .toList();
    }

    private static List<String> lines(String service) {
        return ProjectFiles.text(service + "/Dockerfile").lines().toList();
    }
}
