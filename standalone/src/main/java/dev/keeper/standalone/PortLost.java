package dev.keeper.standalone;

import org.jspecify.annotations.Nullable;

/** Another program has taken a service's port between the moment it was chosen and the moment the service listened. */
final class PortLost extends StartRefused {

    private final KeeperService service;

    PortLost(KeeperService service, int port, @Nullable Throwable cause) {
        super(
                ExitCode.PORT_TAKEN,
                "Port %d was taken by another program while %s started; start again.".formatted(port, service.module()),
                cause);
        this.service = service;
    }

    KeeperService service() {
        return service;
    }
}
