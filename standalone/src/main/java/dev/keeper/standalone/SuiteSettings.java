package dev.keeper.standalone;

import dev.keeper.standalone.service.DataFolder;
import dev.keeper.standalone.service.KeeperService;
import java.util.Set;

/**
 * The settings of a suite.
 *
 * @param data the folder for all data
 * @param installation the secrets of that folder
 * @param administrator the first administrator, before other employees exist
 * @param port of the gateway, 0 for a free one
 * @param bindAddress of the gateway; everything else listens on 127.0.0.1
 * @param inProcesses the services that run in their own JVM; all others share this one
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

    /** The first administrator's credentials. */
    record Administrator(String email, String password) {}
}
