package dev.keeper.gateway.server;

import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** Adds the handlers that Reactor Netty lacks to each connection, right behind the HTTP codec. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    NettyServerCustomizer connections() {
        RefusalProblems refusals = new RefusalProblems();
        return server -> server.doOnChannelInit((observer, channel, address) -> {
            ChannelPipeline pipeline = channel.pipeline();
            pipeline.addAfter(NettyPipeline.HttpCodec, "keeper.refusals", refusals);
            pipeline.addAfter("keeper.refusals", "keeper.requests", new OneRequestAtATime());
        });
    }
}
