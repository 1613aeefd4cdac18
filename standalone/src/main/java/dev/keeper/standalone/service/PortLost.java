package dev.keeper.standalone.service;

import dev.keeper.standalone.refusal.ExitCode;
import dev.keeper.standalone.refusal.StartRefused;
import org.jspecify.annotations.Nullable;

/** Another program took a service's port after it was chosen and before the service listened. */
public final class PortLost extends StartRefused {

    private final KeeperService service;

    public PortLost(KeeperService service, int port, @Nullable Throwable cause) {
        super(
                ExitCode.PORT_TAKEN,
                "Port %d was taken by another program while %s started; start again.".formatted(port, service.module()),
                cause);
        this.service = service;
    }

    public KeeperService service() {
        return service;
    }
}
