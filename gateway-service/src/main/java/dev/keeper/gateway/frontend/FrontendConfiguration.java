package dev.keeper.gateway.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.config.ResourceHandlerRegistration;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves the files of the pages and of Swagger UI. */
@Configuration(proxyBeanMethods = false)
class FrontendConfiguration implements WebFluxConfigurer {

    static final String SWAGGER = "/swagger-ui/";

    private static final String SWAGGER_JAR = "classpath*:META-INF/resources/webjars/swagger-ui/*/";

    // The front end's build puts a content hash into the name of every file below assets/.
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String ASK_EACH_TIME = "no-cache";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry.addResourceHandler("/assets/**"), FOR_EVER, "classpath:static/assets/");
        serve(registry.addResourceHandler("/**"), ASK_EACH_TIME, "classpath:static/");
        serve(registry.addResourceHandler(SWAGGER + "**"), ASK_EACH_TIME, "classpath:swagger-ui/", swaggerUi());
    }

    @Bean
    RouterFunction<ServerResponse> swaggerUiWithoutSlash() {
        return RouterFunctions.route(
                RequestPredicates.GET("/swagger-ui"),
                request -> ServerResponse.status(HttpStatus.FOUND)
                        .location(URI.create(SWAGGER))
                        .build());
    }

    /** The timestamp of a file in a reproducible jar is meaningless; only its content identifies it. */
    private static void serve(ResourceHandlerRegistration files, String caching, String... locations) {
        files.addResourceLocations(locations)
                .setUseLastModified(false)
                .setEtagGenerator(file -> ((StaticFile) file).etag())
                .resourceChain(true)
                .addResolver(new StaticFileResolver(caching));
    }

    /** The folder of the webjar contains its version. */
    private static String swaggerUi() {
        try {
            Resource[] folders = new PathMatchingResourcePatternResolver().getResources(SWAGGER_JAR);
            return folders[0].getURL().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
