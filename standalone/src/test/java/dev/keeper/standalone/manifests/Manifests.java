package dev.keeper.standalone.manifests;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.util.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Kubernetes objects, parsed strictly: an unknown field or kind is an error. */
record Manifests(List<KubernetesObject> objects) {

    static Manifests parse(String text) {
        try {
            return new Manifests(Yaml.loadAll(text).stream()
                    .map(KubernetesObject.class::cast)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all objects from the files in {@code k8s}. */
    static Manifests ofTheProject() {
        var all = Stream.<KubernetesObject>builder();
        for (String file : ProjectFiles.below("k8s", ".yaml")) {
            if (!file.endsWith("/kustomization.yaml")) {
                parse(ProjectFiles.text(file)).objects().forEach(all);
            }
        }
        return new Manifests(all.build().toList());
    }

    <T extends KubernetesObject> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends KubernetesObject> Optional<T> named(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(object -> name.equals(object.getMetadata().getName()))
                .findFirst();
    }

    /** Returns every object that creates pods, with its pods. */
    Stream<Workload> workloads() {
        return objects.stream()
                .map(object -> {
                    var pod = switch (object) {
                        case V1Deployment deployment ->
                            deployment.getSpec().getTemplate().getSpec();
                        case V1StatefulSet set -> set.getSpec().getTemplate().getSpec();
                        case V1Job job -> job.getSpec().getTemplate().getSpec();
                        default -> null;
                    };
                    return pod == null ? null : new Workload(object, pod);
                })
                .filter(Objects::nonNull);
    }

    record Workload(KubernetesObject owner, V1PodSpec pod) {

        /** Returns whether the pod runs until it is stopped; a job ends by itself. */
        boolean isServer() {
            return !(owner instanceof V1Job);
        }

        @Override
        public String toString() {
            return owner.getKind() + " " + owner.getMetadata().getName();
        }
    }
}
