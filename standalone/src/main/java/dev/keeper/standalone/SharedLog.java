package dev.keeper.standalone;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The only log of this JVM; set its file before anything else logs. */
final class SharedLog {

    private SharedLog() {}

    /** The services share this JVM and its log, so none of them may configure it again. */
    static void writeTo(Path file) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("keeper.log", file.toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
