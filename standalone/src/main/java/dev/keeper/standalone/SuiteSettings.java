package dev.keeper.standalone;

/**
 * What a suite is started with.
 *
 * @param data where everything is kept
 * @param installation the secrets of that folder
 * @param administrator who administers the suite before there is anybody else
 * @param port of the gateway, 0 for a free one
 * @param bindAddress of the gateway; everything else listens on 127.0.0.1
 * @param inProcesses one JVM per service
 */
record SuiteSettings(
        DataFolder data,
        Installation installation,
        Administrator administrator,
        int port,
        String bindAddress,
        boolean inProcesses) {

    /** How the first administrator signs in. */
    record Administrator(String email, String password) {}
}
