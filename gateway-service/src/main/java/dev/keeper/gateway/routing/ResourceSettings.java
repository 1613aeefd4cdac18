package dev.keeper.gateway.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.validation.annotation.Validated;

/**
 * The resources that the services offer to clients, each in one file of its own jar
 * ({@code META-INF/keeper/<service>.yaml}).
 *
 * @param resources by the service's short name, e.g. {@code inventory}
 */
@Validated
@ConfigurationProperties("keeper")
record ResourceSettings(@NotEmpty Map<String, @Valid Resources> resources) {

    /**
     * The resources of one service.
     *
     * @param paths paths, with everything below them, that need a token
     * @param uploads the same for resources that accept files
     * @param open operations that need no token
     */
    record Resources(
            @NotEmpty List<@Pattern(regexp = "/.*[^/]") String> paths,
            @DefaultValue List<@Pattern(regexp = "/.*[^/]") String> uploads,
            @DefaultValue List<@Valid Open> open) {}

    /**
     * An operation that needs no token.
     *
     * @param signIn whether passwords could be guessed here, so that it needs a bucket of its own
     */
    record Open(
            @NotNull HttpMethod method,
            @Pattern(regexp = "/.*[^/]") String path,
            @DefaultValue("false") boolean signIn) {}
}
