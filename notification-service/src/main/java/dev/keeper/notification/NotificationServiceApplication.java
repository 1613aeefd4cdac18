package dev.keeper.notification;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The service that owns the inbox of alerts. */
@SpringBootApplication
public class NotificationServiceApplication {

    /** Builds the application, to run alone or beside others in one JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(NotificationServiceApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=notification-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
