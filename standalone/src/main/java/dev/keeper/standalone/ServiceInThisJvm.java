package dev.keeper.standalone;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.context.ConfigurableApplicationContext;

/** A service as a Spring context of this JVM. */
final class ServiceInThisJvm implements RunningService {

    private final KeeperService service;
    private final int port;
    private final ConfigurableApplicationContext context;

    private ServiceInThisJvm(KeeperService service, int port, ConfigurableApplicationContext context) {
        this.service = service;
        this.port = port;
        this.context = context;
    }

    /** Returns when the service accepts requests. Its settings win over the environment, which all services share. */
    static ServiceInThisJvm start(KeeperService service, int port, Map<String, String> environment) {
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

    /** Then it would not have started at all. */
    @Override
    public boolean hasLostItsPort() {
        return false;
    }

    @Override
    public void stop() {
        context.close();
    }
}
