package dev.keeper.gateway.problem;

import dev.keeper.common.problem.Problems;
import dev.keeper.gateway.tracing.TraceId;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the whole answer. */
@Component
public class ProblemWriter {

    private static final String NO_STORE =
            Objects.requireNonNull(CacheControl.noStore().getHeaderValue());

    private final JsonMapper json = JsonMapper.shared();

    /** Answers with the problem; headers that are already set stay. */
    public Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String code, String detail) {
        ProblemDetail problem = Problems.of(status, code, detail);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", String.valueOf(problem.getType()));
        body.put("title", String.valueOf(problem.getTitle()));
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("instance", exchange.getRequest().getPath().value());
        if (problem.getProperties() != null) {
            body.putAll(problem.getProperties());
        }
        body.put("traceId", TraceId.of(exchange));

        byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setContentLength(bytes.length);
        response.getHeaders().setCacheControl(NO_STORE);
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            // The rest of the body stays unread, so the connection cannot be reused.
            response.getHeaders().setConnection("close");
        }
        return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
    }
}
