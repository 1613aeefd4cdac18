package dev.keeper.standalone.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.standalone.manifests.Manifests.Workload;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class KubernetesManifestTests {

    static final List<String> SERVICES = ProjectFiles.SERVICES;
    private static final Manifests PROJECT = Manifests.ofTheProject();

    static Stream<Workload> workloads() {
        return PROJECT.workloads();
    }

    static Stream<Workload> servers() {
        return workloads().filter(Workload::isServer);
    }

    @Test
    void everyServiceIsDeployedOnce() {
        assertThat(PROJECT.all(V1Deployment.class))
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> Manifests.parse("{apiVersion: v1, kind: Service, metadata: {nam: typo}}"))
                .hasMessageContaining("nam");
    }

    @Test
    void aCarelessPodIsNoticed() {
        var careless = Manifests.parse("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: careless}
                spec:
                  selector: {}
                  template:
                    spec:
                      hostNetwork: true
                      containers:
                        - name: app
                          securityContext: {privileged: true}
                      volumes:
                        - {name: host, hostPath: {path: /}}
                """).workloads().findFirst().orElseThrow();

        assertThat(PodSecurity.violations(careless.pod())).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyPodSatisfiesPodSecurityRestricted(Workload workload) {
        assertThat(PodSecurity.violations(workload.pod())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void noPodTalksToTheApiServerOrLearnsOfItsNeighboursFromItsEnvironment(Workload workload) {
        assertThat(workload.pod().getAutomountServiceAccountToken()).isFalse();
        assertThat(workload.pod().getEnableServiceLinks()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyContainerHasRequestsAndLimitsAndAFixedImage(Workload workload) {
        assertThat(PodSecurity.containers(workload.pod())).allSatisfy(container -> {
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
            assertThat(container.getImage()).matches(".+:\\d[\\w.-]*");
        });
    }

    @ParameterizedTest
    @MethodSource("servers")
    void everyServerHasAllThreeProbes(Workload workload) {
        assertThat(PodSecurity.containers(workload.pod())).allSatisfy(container -> {
            assertThat(container.getStartupProbe()).isNotNull();
            assertThat(container.getLivenessProbe()).isNotNull();
            assertThat(container.getReadinessProbe()).isNotNull();
        });
    }

    @Test
    void noSecretIsWrittenDown() {

        assertThat(PROJECT.all(V1Secret.class)).isEmpty();
        assertThat(PROJECT.workloads())
                .flatMap(workload -> PodSecurity.containers(workload.pod()).toList())
                .flatMap(container -> container.getEnv())
                .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|SECRET|REDIS_URL|TOKEN).*"))
                .isNotEmpty()
                .allSatisfy(variable ->
                        assertThat(variable.getValueFrom().getSecretKeyRef()).isNotNull());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceSeesItsOwnSecretOnly(String service) {
        var container = containerOf(service);

        assertThat(container.getEnv())
                .extracting(
                        variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .containsOnly(service);
        assertThat(container.getEnvFrom()).allSatisfy(source -> {
            assertThat(source.getConfigMapRef()).isNotNull();
            assertThat(source.getSecretRef()).isNull();
        });
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceWritesNothingButTemporaryFiles(String service) {
        assertThat(containerOf(service).getSecurityContext().getReadOnlyRootFilesystem())
                .isTrue();
        assertThat(containerOf(service).getVolumeMounts())
                .singleElement()
                .satisfies(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceIsRestartedOnlyForItsOwnFaults(String service) {
        var container = containerOf(service);

        assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/readiness");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aRollingRestartTakesNoPodAwayBeforeItsSuccessorIsReady(String service) {
        var deployment = deploymentOf(service);
        var update = deployment.getSpec().getStrategy().getRollingUpdate();

        assertThat(update.getMaxUnavailable()).isEqualTo(new IntOrString(0));
        assertThat(update.getMaxSurge()).isEqualTo(new IntOrString(1));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aStoppingPodHasTimeToFinishWhatItAccepted(String service) {
        long shutdownPhase = 20;
        long farewell =
                containerOf(service).getLifecycle().getPreStop().getSleep().getSeconds();

        assertThat(farewell).isPositive();
        assertThat(deploymentOf(service).getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                .isGreaterThan(farewell + shutdownPhase);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void podsOfAServiceAreSpreadOverMachinesAndZones(String service) {
        assertThat(deploymentOf(service).getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
                .extracting(constraint -> constraint.getTopologyKey())
                .containsExactlyInAnyOrder("kubernetes.io/hostname", "topology.kubernetes.io/zone");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyDeploymentIsReachableScalableAndProtected(String service) {
        var labels = deploymentOf(service).getSpec().getTemplate().getMetadata().getLabels();

        assertThat(labels)
                .containsAllEntriesOf(
                        deploymentOf(service).getSpec().getSelector().getMatchLabels());
        assertThat(labels)
                .containsAllEntriesOf(PROJECT.named(V1Service.class, service)
                        .orElseThrow()
                        .getSpec()
                        .getSelector());
        assertThat(labels)
                .containsAllEntriesOf(PROJECT.named(V1PodDisruptionBudget.class, service)
                        .orElseThrow()
                        .getSpec()
                        .getSelector()
                        .getMatchLabels());
        assertThat(labels)
                .containsAllEntriesOf(PROJECT.named(V1NetworkPolicy.class, service)
                        .orElseThrow()
                        .getSpec()
                        .getPodSelector()
                        .getMatchLabels());
        var scaling = PROJECT.named(V2HorizontalPodAutoscaler.class, service)
                .orElseThrow()
                .getSpec();
        assertThat(scaling.getScaleTargetRef().getName()).isEqualTo(service);
        assertThat(scaling.getMinReplicas()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatNoPolicyAllowsIsRefused() {
        var everything = PROJECT.named(V1NetworkPolicy.class, "default-deny")
                .orElseThrow()
                .getSpec();

        assertThat(everything.getPodSelector().getMatchLabels()).isEmpty();
        assertThat(everything.getPodSelector().getMatchExpressions()).isEmpty();
        assertThat(everything.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(everything.getIngress()).isEmpty();
        assertThat(everything.getEgress()).isEmpty();
    }

    @Test
    void noPolicyIsOpenToEverybody() {
        assertThat(PROJECT.all(V1NetworkPolicy.class))
                .flatMap(policy -> policy.getSpec().getIngress())
                .isNotEmpty()
                .allSatisfy(rule -> {
                    assertThat(rule.getFrom()).isNotEmpty();
                    assertThat(rule.getPorts()).isNotEmpty();
                });
    }

    @Test
    void namespacesAdmitRestrictedPodsOnly() {
        assertThat(PROJECT.all(V1Namespace.class))
                .hasSize(2)
                .allSatisfy(namespace -> assertThat(namespace.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    private static V1Deployment deploymentOf(String service) {
        return PROJECT.named(V1Deployment.class, service).orElseThrow();
    }

    private static V1Container containerOf(String service) {
        return deploymentOf(service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }
}
