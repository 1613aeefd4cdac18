package dev.keeper.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/** The gateway: one port for the web frontend and every REST client. */
// Excluded by name, because these classes exist only if other services share the class path. The gateway has neither
// database nor broker, checks tokens itself, and runs on Netty only.
@SpringBootApplication(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration",
            "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@EnableConfigurationProperties(GatewaySettings.class)
public class GatewayServiceApplication {

    private static final String END_BEFORE_BEGIN = "reactor.netty.http.server.lastFlushWhenNoRead";

    /** Builds the application, to run alone or beside the other services in one JVM. */
    public static SpringApplicationBuilder application() {
        // Reactor Netty 1.3.7 can stop reading from a kept connection (reactor-netty issue 4361), unless it ends one
        // exchange before it begins the next. This property makes it do so; 1.3.8 may no longer need it.
        if (System.getProperty(END_BEFORE_BEGIN) == null) {
            System.setProperty(END_BEFORE_BEGIN, "true");
        }
        // The web type is explicit, because Spring would choose servlets on a class path shared with the other
        // services.
        return new SpringApplicationBuilder(GatewayServiceApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=gateway-service");
    }

    public static void main(String[] args) {
        SpringApplication application = application().build();
        application.run(args);
    }

    /** Creates threads of its own: a stopping gateway would end the global ones for the whole JVM. */
    @Bean
    ReactorResourceFactory reactorResources() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }
}
