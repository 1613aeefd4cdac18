package dev.keeper.standalone.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.keeper.standalone.Shell;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KustomizationTests {

    private static final String CREATE_SECRETS = "k8s/overlays/local/create-secrets";

    @TempDir
    Path folder;

    static Stream<String> kustomizations() {
        return Stream.of("k8s", "deploy").flatMap(folder -> ProjectFiles.below(folder, "/kustomization.yaml").stream());
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void everythingAKustomizationNamesExists(String file) {
        for (String resource : resources(file)) {
            var path = ProjectFiles.at(file).resolveSibling(resource);
            assertThat(Files.isDirectory(path) ? path.resolve("kustomization.yaml") : path)
                    .isRegularFile();
        }
        for (String source : files(file)) {
            assertThat(ProjectFiles.at(file).resolveSibling(source)).isRegularFile();
        }
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void noManifestIsForgotten(String file) {
        var here = file.substring(0, file.lastIndexOf('/') + 1);
        var manifests = ProjectFiles.below(here, ".yaml").stream()
                .map(manifest -> manifest.substring(here.length()))
                .filter(manifest -> !manifest.contains("/") && !manifest.equals("kustomization.yaml"));

        assertThat(resources(file)).containsAll(manifests.toList());
    }

    @Test
    void theLocalSecretsAreWhatTheServicesAskFor() throws IOException {
        createSecrets();

        for (V1Deployment deployment : Manifests.ofTheProject().all(V1Deployment.class)) {
            var asked = deployment.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream()
                    .map(variable -> variable.getValueFrom().getSecretKeyRef().getKey());
            assertThat(secrets(deployment.getMetadata().getName()))
                    .containsOnlyKeys(asked.toArray())
                    .allSatisfy((key, value) -> assertThat((String) value).isNotBlank());
        }
    }

    @Test
    void theDatabaseAndItsServicesAgreeOnThePasswords() throws IOException {
        createSecrets();

        for (String name : List.of("auth", "inventory", "order", "notification")) {
            assertThat(secrets("postgres")
                            .getProperty("KEEPER_%s_DATABASE_PASSWORD".formatted(name.toUpperCase(Locale.ROOT))))
                    .isEqualTo(secrets(name + "-service").getProperty("KEEPER_DATABASE_PASSWORD"))
                    .hasSizeGreaterThanOrEqualTo(32);
        }
    }

    @Test
    void localSecretsAreNeverOverwrittenAndNobodyElseCanReadThem() throws IOException {
        createSecrets();
        var before = Files.readString(secretsFile("auth-service"));

        assertThat(Shell.run(folder, List.of("sh", CREATE_SECRETS)).exitCode()).isEqualTo(1);
        assertThat(Files.readString(secretsFile("auth-service"))).isEqualTo(before);
        assertThat(Files.getPosixFilePermissions(secretsFile("auth-service")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void productionSaysWhereEveryImageComesFrom() throws IOException {
        var file = ProjectFiles.yaml("k8s/overlays/production/kustomization.yaml");
        var images = ((List<?>) file.get("images"))
                .stream().map(image -> (String) ((Map<?, ?>) image).get("name")).toList();

        for (V1Deployment deployment : Manifests.ofTheProject().all(V1Deployment.class)) {
            var container =
                    deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
            assertThat(images).contains(container.getImage().split(":")[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s/overlays/local", "k8s/overlays/production", "k8s/overlays/production/database-roles"})
    void whatIsAppliedIsStillRestricted(String overlay) throws IOException {
        assertThat(rendered(overlay).workloads())
                .isNotEmpty()
                .allSatisfy(workload ->
                        assertThat(PodSecurity.violations(workload.pod())).isEmpty());
    }

    @Test
    void theLocalOverlayLacksNothing() throws IOException {
        var local = rendered("k8s/overlays/local");

        assertThat(names(local)).containsAll(referencedNames(local));
        assertThat(local.all(V1Deployment.class))
                .hasSize(ProjectFiles.SERVICES.size())
                .allSatisfy(deployment ->
                        assertThat(deployment.getSpec().getReplicas()).isEqualTo(1));
        assertThat(local.all(V2HorizontalPodAutoscaler.class)).isEmpty();
    }

    @Test
    void theProductionOverlayBringsNoSecretAndLeavesScalingToTheAutoscaler() throws IOException {
        var production = rendered("k8s/overlays/production");

        assertThat(production.all(V1Secret.class)).isEmpty();
        assertThat(production.all(V2HorizontalPodAutoscaler.class))
                .hasSize(ProjectFiles.SERVICES.size())
                .allSatisfy(scaling ->
                        assertThat(scaling.getSpec().getMinReplicas()).isEqualTo(3));
        assertThat(production.all(V1Deployment.class))
                .allSatisfy(deployment ->
                        assertThat(deployment.getSpec().getReplicas()).isNull());
    }

    /** Renders the overlay as kubectl applies it; skipped without kubectl. */
    private Manifests rendered(String overlay) throws IOException {
        assumeThat(Shell.has("kubectl")).as("kubectl is here").isTrue();
        createSecrets();
        var outcome = Shell.run(folder, List.of("kubectl", "kustomize", overlay));
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        return Manifests.parse(outcome.output());
    }

    private void createSecrets() {
        ProjectFiles.copy("k8s", folder);
        ProjectFiles.copy("deploy", folder);
        var outcome = Shell.run(folder, List.of("sh", CREATE_SECRETS, "first@dgauto.example"));
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    private Properties secrets(String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(secretsFile(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private Path secretsFile(String name) {
        return folder.resolve("k8s/overlays/local/secrets/" + name + ".env");
    }

    private static TreeSet<String> names(Manifests manifests) {
        var names = new TreeSet<String>();
        manifests
                .all(V1Secret.class)
                .forEach(secret -> names.add(secret.getMetadata().getName()));
        manifests
                .all(V1ConfigMap.class)
                .forEach(map -> names.add(map.getMetadata().getName()));
        return names;
    }

    private static TreeSet<String> referencedNames(Manifests manifests) {
        var names = new TreeSet<String>();
        manifests.workloads().map(Manifests.Workload::pod).forEach(pod -> {
            PodSecurity.containers(pod).forEach(container -> {
                for (var variable : container.getEnv()) {
                    if (variable.getValueFrom() != null) {
                        names.add(variable.getValueFrom().getSecretKeyRef().getName());
                    }
                }
                for (var source : container.getEnvFrom()) {
                    names.add(
                            source.getSecretRef() != null
                                    ? source.getSecretRef().getName()
                                    : source.getConfigMapRef().getName());
                }
            });
            for (var volume : pod.getVolumes()) {
                if (volume.getConfigMap() != null) {
                    names.add(volume.getConfigMap().getName());
                }
            }
        });
        return names;
    }

    private static List<String> resources(String file) {
        return strings(ProjectFiles.yaml(file).get("resources"));
    }

    private static List<String> files(String file) {
        var found = new ArrayList<String>();
        if (ProjectFiles.yaml(file).get("configMapGenerator") instanceof List<?> generators) {
            generators.forEach(generator -> found.addAll(strings(((Map<?, ?>) generator).get("files"))));
        }
        return found;
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }
}
