package dev.keeper.standalone.service;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The service of a log line in the shared JVM: set in the thread that starts it and inherited by all its threads. */
public final class ServiceName extends ClassicConverter {

    private static final InheritableThreadLocal<String> CURRENT = new InheritableThreadLocal<>() {
        @Override
        protected String initialValue() {
            return "keeper";
        }
    };

    public static void set(KeeperService service) {
        CURRENT.set(service.module());
    }

    @Override
    public String convert(ILoggingEvent event) {
        return CURRENT.get();
    }
}
