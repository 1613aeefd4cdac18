package dev.keeper.gateway.server;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Holds back the next request of a kept connection until the last byte of the previous answer is written.
 *
 * <p>A client that knows the length of an answer may send its next request slightly earlier. Reactor Netty 1.3.7 queues
 * such a request and may then stop reading from the connection for good (reactor-netty issue 4361).
 */
final class OneRequestAtATime extends ChannelDuplexHandler {

    private final Deque<Object> waiting = new ArrayDeque<>();
    private boolean answering;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (waiting.isEmpty() && !(answering && message instanceof HttpRequest)) {
            pass(context, message);
        } else {
            waiting.add(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        var _ = context.write(message, promise);
        if (message instanceof LastHttpContent && !isInformational(message)) {
            answering = false;
            if (!waiting.isEmpty()) {
                // Scheduled, because the answer must be finished before the next request starts.
                context.executor().execute(() -> drain(context));
            }
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }

    private void drain(ChannelHandlerContext context) {
        while (!waiting.isEmpty() && !(answering && waiting.peek() instanceof HttpRequest)) {
            pass(context, waiting.remove());
        }
        context.fireChannelReadComplete();
    }

    private void pass(ChannelHandlerContext context, Object message) {
        answering |= message instanceof HttpRequest;
        context.fireChannelRead(message);
    }

    private static boolean isInformational(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
