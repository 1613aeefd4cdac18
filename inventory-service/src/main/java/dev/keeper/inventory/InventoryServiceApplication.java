package dev.keeper.inventory;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that owns the stock. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class InventoryServiceApplication {

    /** Returns the application, to run alone or beside others in one JVM. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(InventoryServiceApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=inventory-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
