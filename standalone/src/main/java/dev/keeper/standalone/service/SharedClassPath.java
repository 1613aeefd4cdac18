package dev.keeper.standalone.service;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Excludes what Spring Boot would configure only because another service shares the class path. The gateway gets
 * neither servlets nor a database, and the other services nothing of the gateway.
 */
final class SharedClassPath implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> OF_THE_GATEWAY_ALONE = List.of(
            "org.springframework.cloud.",
            "org.springframework.boot.http.client.",
            "org.springframework.boot.http.codec.",
            "org.springframework.boot.netty.",
            "org.springframework.boot.reactor.",
            "org.springframework.boot.restclient.",
            "org.springframework.boot.webflux.");

    private static final List<String> OF_THE_OTHERS_ALONE = List.of(
            "org.springdoc.",
            "org.springframework.boot.data.",
            "org.springframework.boot.flyway.",
            "org.springframework.boot.hibernate.",
            "org.springframework.boot.jdbc.",
            "org.springframework.boot.kafka.",
            "org.springframework.boot.persistence.",
            "org.springframework.boot.security.",
            "org.springframework.boot.servlet.",
            "org.springframework.boot.tomcat.",
            "org.springframework.boot.transaction.",
            "org.springframework.boot.webmvc.");

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var service = Objects.requireNonNull(environment).getProperty("spring.config.name");
        var foreign = KeeperService.GATEWAY.module().equals(service) ? OF_THE_OTHERS_ALONE : OF_THE_GATEWAY_ALONE;
        var matches = new boolean[candidates.length];
        for (var i = 0; i < candidates.length; i++) {
            var candidate = candidates[i];
            matches[i] = candidate != null && foreign.stream().noneMatch(candidate::startsWith);
        }
        return matches;
    }
}
