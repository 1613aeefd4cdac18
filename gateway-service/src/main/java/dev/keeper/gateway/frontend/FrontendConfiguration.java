package dev.keeper.gateway.frontend;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the web frontend, whose pages are all one page, and Swagger UI. */
@Configuration(proxyBeanMethods = false)
class FrontendConfiguration {

    private static final String INDEX = "/index.html";
    private static final String SWAGGER = "/swagger-ui/";
    private static final String SWAGGER_JAR = "classpath*:META-INF/resources/webjars/swagger-ui/*/";

    @Bean
    StaticFiles staticFiles() throws IOException {
        StaticFiles files = new StaticFiles()
                .addFolder("static/", "/")
                .addFile("classpath:swagger-ui/swagger-initializer.js", SWAGGER + "swagger-initializer.js");
        for (String name : new String[] {
            "index.html",
            "index.css",
            "swagger-ui.css",
            "swagger-ui-bundle.js",
            "swagger-ui-standalone-preset.js",
            "favicon-16x16.png",
            "favicon-32x32.png"
        }) {
            files.addFile(SWAGGER_JAR + name, SWAGGER + name);
        }
        return files;
    }

    @Bean
    RouterFunction<ServerResponse> pages(StaticFiles files) {
        return request -> Mono.justOrEmpty(handlerOf(request, files));
    }

    private static @Nullable HandlerFunction<ServerResponse> handlerOf(ServerRequest request, StaticFiles files) {
        if (!HttpMethod.GET.equals(request.method()) && !HttpMethod.HEAD.equals(request.method())) {
            return null;
        }
        String path = request.path();
        if (path.equals("/swagger-ui")) {
            return redirected -> ServerResponse.status(HttpStatus.FOUND)
                    .location(URI.create(SWAGGER))
                    .build();
        }
        StaticFile file = files.find(path.endsWith("/") ? path + "index.html" : path);
        if (file == null && isPage(request, path)) {
            file = files.find(INDEX);
        }
        if (file == null) {
            return null;
        }
        StaticFile found = file;
        return served -> serve(served, found);
    }

    private static boolean isPage(ServerRequest request, String path) {
        return path.indexOf('.', path.lastIndexOf('/')) < 0
                && !path.startsWith(SWAGGER)
                && !path.startsWith("/actuator")
                && request.headers().asHttpHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream()
                        .anyMatch(accept -> accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE));
    }

    private static Mono<ServerResponse> serve(ServerRequest request, StaticFile file) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        return file.content().flatMap(content -> {
            boolean packed = content.isPacked() && understandsGzip(headers);
            ServerResponse.BodyBuilder answer = ServerResponse.ok()
                    .header(HttpHeaders.CACHE_CONTROL, file.caching())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                    .header(HttpHeaders.ETAG, content.etag());
            if (headers.getIfNoneMatch().contains(content.etag())) {
                return ServerResponse.status(HttpStatus.NOT_MODIFIED)
                        .header(HttpHeaders.CACHE_CONTROL, file.caching())
                        .header(HttpHeaders.ETAG, content.etag())
                        .build();
            }
            if (packed) {
                answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            byte[] bytes = content.bytes(packed);
            return answer.contentType(file.type()).contentLength(bytes.length).bodyValue(bytes);
        });
    }

    private static boolean understandsGzip(HttpHeaders headers) {
        List<String> accepted = headers.getOrEmpty(HttpHeaders.ACCEPT_ENCODING);
        return accepted.stream().anyMatch(encodings -> encodings.contains("gzip") && !encodings.contains("gzip;q=0"));
    }
}
