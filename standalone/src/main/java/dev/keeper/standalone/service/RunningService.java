package dev.keeper.standalone.service;

/** A service of the suite that runs on a local port. */
public interface RunningService {

    KeeperService service();

    int port();

    /** Returns whether the service has not ended; it need not be ready. */
    boolean isRunning();

    /** Returns whether it ended because another program had taken its port. */
    boolean hasLostItsPort();

    /** Finishes the current requests and stops. */
    void stop();
}
