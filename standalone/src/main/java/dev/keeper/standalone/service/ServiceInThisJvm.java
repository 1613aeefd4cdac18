package dev.keeper.standalone.service;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.context.ConfigurableApplicationContext;

/** A service as a Spring context in this JVM. */
public final class ServiceInThisJvm implements RunningService {

    private final KeeperService service;
    private final int port;
    private final ConfigurableApplicationContext context;

    private ServiceInThisJvm(KeeperService service, int port, ConfigurableApplicationContext context) {
        this.service = service;
        this.port = port;
        this.context = context;
    }

    /**
     * Starts the service and waits until it accepts requests. Its settings override the environment, which all services
     * share.
     */
    public static ServiceInThisJvm start(KeeperService service, int port, Map<String, String> environment) {
        var arguments = environment.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var context = service.application()
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .run(arguments);
        return new ServiceInThisJvm(service, port, context);
    }

    @Override
    public KeeperService service() {
        return service;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean isRunning() {
        return context.isActive();
    }

    /** Without its port the service would not have started at all. */
    @Override
    public boolean hasLostItsPort() {
        return false;
    }

    @Override
    public void stop() {
        context.close();
    }
}
