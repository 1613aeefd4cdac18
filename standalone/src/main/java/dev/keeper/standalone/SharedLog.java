package dev.keeper.standalone;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The one log of this JVM; to be told where it is before anything else writes to it. */
final class SharedLog {

    private SharedLog() {}

    /** The services share this JVM and its log: none of them is to configure it again for itself. */
    static void writeTo(Path file) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("keeper.log", file.toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
