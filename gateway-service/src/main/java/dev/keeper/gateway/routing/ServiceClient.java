package dev.keeper.gateway.routing;

import dev.keeper.gateway.GatewaySettings;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The HTTP client that the framework forwards with: one bounded pool per service, so that no service blocks another. */
@Configuration(proxyBeanMethods = false)
class ServiceClient {

    /** Shorter than the idle time-out of the services, so that no request uses a connection that is just being closed. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    private static final int WAITING_PER_CONNECTION = 4;

    @Bean(destroyMethod = "dispose")
    ConnectionProvider serviceConnections(GatewaySettings settings) {
        GatewaySettings.Upstream upstream = settings.upstream();
        return ConnectionProvider.builder("services")
                .maxConnections(upstream.connections())
                .pendingAcquireMaxCount(upstream.connections() * WAITING_PER_CONNECTION)
                .pendingAcquireTimeout(upstream.acquireTimeout())
                .maxIdleTime(IDLE)
                .evictInBackground(IDLE)
                .lifo()
                .build();
    }

    /** Its time-out is the longest silence on the connection, before the answer and within it. */
    @Bean
    HttpClient serviceHttpClient(
            ConnectionProvider connections,
            ReactorResourceFactory resources,
            GatewaySettings settings,
            ResourceSettings offered) {
        GatewaySettings.Upstream upstream = settings.upstream();
        List<String> uploads = offered.resources().values().stream()
                .flatMap(service -> service.uploads().stream())
                .toList();
        return HttpClient.create(connections)
                // Uses the server's threads, so that an exchange stays on one of them.
                .runOn(resources.getLoopResources())
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(upstream.connectTimeout().toMillis()))
                .doOnRequest((request, connection) -> request.responseTimeout(
                        isUpload(request.uri(), uploads) ? upstream.importTimeout() : upstream.responseTimeout()));
    }

    private static boolean isUpload(String uri, List<String> uploads) {
        return uploads.stream().anyMatch(uri::startsWith);
    }
}
