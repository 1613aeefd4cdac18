package dev.keeper.inventory;

import dev.keeper.common.testing.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** The whole service on a real PostgreSQL and a real Kafka, shared by all tests of the module. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = InventoryServiceApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=inventory-service")
@ContextConfiguration(initializers = RealServers.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import({World.class, LedgerCheck.class, FakeOrderService.class, PublishedEvents.class})
public @interface InventoryIT {}
