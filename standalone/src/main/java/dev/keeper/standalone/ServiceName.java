package dev.keeper.standalone;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The service that a log line of the shared JVM belongs to: known to the thread that starts it and inherited by all. */
public final class ServiceName extends ClassicConverter {

    private static final InheritableThreadLocal<String> CURRENT = new InheritableThreadLocal<>() {
        @Override
        protected String initialValue() {
            return "keeper";
        }
    };

    static void set(KeeperService service) {
        CURRENT.set(service.module());
    }

    @Override
    public String convert(ILoggingEvent event) {
        return CURRENT.get();
    }
}
