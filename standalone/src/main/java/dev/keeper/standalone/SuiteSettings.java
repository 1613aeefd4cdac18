package dev.keeper.standalone;

import java.util.Set;

/**
 * What a suite is started with.
 *
 * @param data where everything is kept
 * @param installation the secrets of that folder
 * @param administrator who administers the suite before there is anybody else
 * @param port of the gateway, 0 for a free one
 * @param bindAddress of the gateway; everything else listens on 127.0.0.1
 * @param inProcesses the services that run in a JVM of their own; all others share this one
 */
record SuiteSettings(
        DataFolder data,
        Installation installation,
        Administrator administrator,
        int port,
        String bindAddress,
        Set<KeeperService> inProcesses) {

    SuiteSettings {
        inProcesses = Set.copyOf(inProcesses);
    }

    /** How the first administrator signs in. */
    record Administrator(String email, String password) {}
}
