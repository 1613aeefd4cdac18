package dev.keeper.standalone;

/** One service of the suite that listens on a port of this machine. */
interface RunningService {

    KeeperService service();

    int port();

    /** Whether it is still there at all; being there is not yet being ready. */
    boolean isRunning();

    /** Whether it has ended because another program had taken its port. */
    boolean hasLostItsPort();

    /** Finishes the requests under way and stops. */
    void stop();
}
