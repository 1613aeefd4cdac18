package dev.keeper.common.idempotency;

import dev.keeper.common.messaging.Inbox;
import dev.keeper.common.persistence.Expiry;
import dev.keeper.common.problem.handling.BrokenRules;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

/** Carries out each POST of a service once, even if it is sent again. */
@AutoConfiguration(afterName = "dev.keeper.common.messaging.autoconfigure.MessagingConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class IdempotencyConfiguration {

    private static final int AFTER_SECURITY = -50;

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Attempt.class);
        SpringDocUtils.getConfig().addResponseWrapperToIgnore(Answer.class);
    }

    @Bean
    WebMvcRegistrations postsCarriedOutOnce(ObjectProvider<Execution> execution, JsonMapper json) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new PostHandlerAdapter(execution, json);
            }
        };
    }

    @Bean
    WebMvcConfigurer attempts() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AttemptArgument());
            }
        };
    }

    @Bean
    @ConditionalOnBean(Inbox.class)
    IdempotencyKeys idempotencyKeys(JdbcClient jdbc, JsonMapper json) {
        return new IdempotencyKeys(jdbc, json);
    }

    /** Clients retry within a day; later retries are not recognised. */
    @Bean
    @ConditionalOnBean(Inbox.class)
    Expiry idempotencyKeysExpiry(JdbcClient jdbc) {
        return () -> jdbc.sql("DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'")
                .update();
    }

    @Bean
    @ConditionalOnBean(Inbox.class)
    Execution execution(
            PlatformTransactionManager transactions,
            Inbox inbox,
            IdempotencyKeys keys,
            BrokenRules rules,
            JsonMapper json) {
        return new Execution(new TransactionTemplate(transactions), inbox, keys, rules, json);
    }

    @Bean
    @ConditionalOnBean(Inbox.class)
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            IdempotencyKeys keys, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(keys, failures));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }
}
