package dev.keeper.gateway.server;

import dev.keeper.common.problem.Problems;
import dev.keeper.gateway.security.AnswerHeaders;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the server's bare refusals into problems. The server refuses what it cannot read: an invalid or too long request
 * line, and headers that are too large. Nothing else in the gateway answers an error with neither body nor type.
 */
@Sharable
final class RefusalProblems extends ChannelOutboundHandlerAdapter {

    private static final int FIRST_ERROR = 400;

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof FullHttpResponse response && isBareError(response)) {
            response.release();
            var _ = context.write(
                    problem(response.status()), promise.unvoid().addListener(ChannelFutureListener.CLOSE));
            return;
        }
        var _ = context.write(message, promise);
    }

    private static boolean isBareError(FullHttpResponse response) {
        return response.status().code() >= FIRST_ERROR
                && !response.content().isReadable()
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private FullHttpResponse problem(HttpResponseStatus status) {
        ByteBuf body = Unpooled.wrappedBuffer(json.writeValueAsBytes(body(status)));
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        AnswerHeaders.ofEveryAnswer().forEach(response.headers()::set);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return response;
    }

    private static Map<String, Object> body(HttpResponseStatus status) {
        ProblemDetail problem = switch (status.code()) {
            case 414 ->
                Problems.of(
                        HttpStatus.URI_TOO_LONG, "ADDRESS_TOO_LONG", "The address is longer than is accepted here.");
            case 431 ->
                Problems.of(
                        HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                        "HEADERS_TOO_LARGE",
                        "The request's headers are larger than is accepted here.");
            default ->
                Problems.of(HttpStatus.valueOf(status.code()), "MALFORMED", "The request could not be understood.");
        };
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", String.valueOf(problem.getType()));
        body.put("title", String.valueOf(problem.getTitle()));
        body.put("status", problem.getStatus());
        body.put("detail", String.valueOf(problem.getDetail()));
        if (problem.getProperties() != null) {
            body.putAll(problem.getProperties());
        }
        return body;
    }
}
