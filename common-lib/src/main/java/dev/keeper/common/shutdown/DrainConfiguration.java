package dev.keeper.common.shutdown;

import java.time.Duration;
import org.apache.catalina.startup.Tomcat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets every server stop without breaking connections. */
@AutoConfiguration
@ConditionalOnWebApplication
class DrainConfiguration {

    /** The default is zero, because without another instance to take over there is nothing to wait for. */
    @Bean
    Drain drain(@Value("${keeper.shutdown.drain:0s}") Duration time, ObjectProvider<LastAnswers> servers) {
        return new Drain(time, servers.stream().toList());
    }

    /** Services run on Tomcat. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass({Tomcat.class, ConfigurableTomcatWebServerFactory.class})
    static class OnTomcat {

        @Bean
        TomcatLastAnswers tomcatLastAnswers() {
            return new TomcatLastAnswers();
        }
    }
}
