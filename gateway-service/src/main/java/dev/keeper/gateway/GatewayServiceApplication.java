package dev.keeper.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/** The gateway: one port for the web frontend and every REST client. */
// By name, because these classes are only there when the other services share the class path. The gateway has neither
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

    /** The application, ready to run alone or beside the other services in one JVM. */
    public static SpringApplicationBuilder application() {
        // Reactor Netty 1.3.7 can stop reading from a kept connection (reactor-netty issue 4361) unless it ends the
        // previous exchange before it begins the next; this makes it do so, and may go with 1.3.8.
        if (System.getProperty(END_BEFORE_BEGIN) == null) {
            System.setProperty(END_BEFORE_BEGIN, "true");
        }
        // The web type is explicit: on a class path shared with the other services Spring would choose servlets.
        return new SpringApplicationBuilder(GatewayServiceApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=gateway-service");
    }

    public static void main(String[] args) {
        SpringApplication application = application().build();
        application.run(args);
    }

    /** Threads of its own: the global ones would end for everybody in the JVM when one gateway stops. */
    @Bean
    ReactorResourceFactory reactorResources() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }
}
