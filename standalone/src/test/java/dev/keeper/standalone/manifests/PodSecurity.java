package dev.keeper.standalone.manifests;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of the Pod Security Standard {@code restricted} (kubernetes.io, Pod Security Standards), which includes
 * {@code baseline}.
 */
final class PodSecurity {

    private static final Set<String> SECCOMP_PROFILES = Set.of("RuntimeDefault", "Localhost");

    private PodSecurity() {}

    static List<String> violations(V1PodSpec pod) {
        var found = new ArrayList<String>();
        var security = pod.getSecurityContext();
        if (Stream.of(pod.getHostNetwork(), pod.getHostPID(), pod.getHostIPC()).anyMatch(Boolean.TRUE::equals)) {
            found.add("shares a namespace with its host");
        }
        if (security != null && !security.getSysctls().isEmpty()) {
            found.add("sets a sysctl");
        }
        if (security != null && Objects.equals(security.getRunAsUser(), 0L)) {
            found.add("runs as root");
        }
        volumes(pod).filter(volume -> !allowed(volume)).forEach(volume -> found.add("has the volume " + volume));
        containers(pod)
                .forEach(container -> violations(pod, container)
                        .forEach(violation -> found.add(container.getName() + " " + violation)));
        return found;
    }

    static Stream<V1Container> containers(V1PodSpec pod) {
        return Stream.of(pod.getContainers(), pod.getInitContainers())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
    }

    private static List<String> violations(V1PodSpec pod, V1Container container) {
        var found = new ArrayList<String>();
        var security = container.getSecurityContext();
        if (security == null) {
            return List.of("has no security context");
        }
        var ofPod = pod.getSecurityContext();
        if (Boolean.TRUE.equals(security.getPrivileged())) {
            found.add("is privileged");
        }
        if (!Boolean.FALSE.equals(security.getAllowPrivilegeEscalation())) {
            found.add("may gain privileges");
        }
        var nonRoot = security.getRunAsNonRoot() != null
                ? security.getRunAsNonRoot()
                : ofPod == null ? null : ofPod.getRunAsNonRoot();
        if (!Boolean.TRUE.equals(nonRoot) || Objects.equals(security.getRunAsUser(), 0L)) {
            found.add("may run as root");
        }
        var seccomp = security.getSeccompProfile() != null
                ? security.getSeccompProfile()
                : ofPod == null ? null : ofPod.getSeccompProfile();
        if (seccomp == null || !SECCOMP_PROFILES.contains(seccomp.getType())) {
            found.add("has no seccomp profile");
        }
        var capabilities = security.getCapabilities();
        if (capabilities == null
                || capabilities.getDrop() == null
                || !capabilities.getDrop().contains("ALL")) {
            found.add("keeps capabilities");
        }
        if (capabilities != null
                && capabilities.getAdd() != null
                && !Set.of("NET_BIND_SERVICE").containsAll(capabilities.getAdd())) {
            found.add("adds capabilities");
        }
        if (security.getProcMount() != null && !security.getProcMount().equals("Default")) {
            found.add("unmasks /proc");
        }
        if (container.getPorts() != null
                && container.getPorts().stream().anyMatch(port -> port.getHostPort() != null)) {
            found.add("takes a port of its host");
        }
        return found;
    }

    private static Stream<V1Volume> volumes(V1PodSpec pod) {
        return pod.getVolumes() == null ? Stream.empty() : pod.getVolumes().stream();
    }

    private static boolean allowed(V1Volume volume) {
        return Stream.of(
                        volume.getConfigMap(),
                        volume.getCsi(),
                        volume.getDownwardAPI(),
                        volume.getEmptyDir(),
                        volume.getEphemeral(),
                        volume.getPersistentVolumeClaim(),
                        volume.getProjected(),
                        volume.getSecret())
                .anyMatch(Objects::nonNull);
    }
}
