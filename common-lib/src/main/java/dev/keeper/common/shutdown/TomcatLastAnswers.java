package dev.keeper.common.shutdown;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Lets Tomcat's connectors accept one more request on each kept connection, and then close it. */
final class TomcatLastAnswers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, LastAnswers {

    /** The gateway limits the size of headers, not their number. */
    private static final int ANY_NUMBER = -1;

    private final List<AbstractHttp11Protocol<?>> protocols = new CopyOnWriteArrayList<>();

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(this::keep);
    }

    private void keep(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setMaxHeaderCount(ANY_NUMBER);
            protocols.add(protocol);
        }
    }

    @Override
    public void begin() {
        protocols.forEach(protocol -> protocol.setMaxKeepAliveRequests(1));
    }
}
