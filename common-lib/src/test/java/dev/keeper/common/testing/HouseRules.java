package dev.keeper.common.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.http.HttpEntity;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules for the code of every service; a service includes them with {@code ArchTests.in(HouseRules.class)}. */
public final class HouseRules {

    private static final long MOST_TYPES = 15;

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("dev.keeper.*.(*)..").should().beFreeOfCycles();

    /** A package with more than fifteen types should be split. */
    @ArchTest
    static void packagesAreSmall(JavaClasses classes) {
        var sizes = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(sizes).allSatisfy((name, types) -> assertThat(types).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositoriesAreNotPublic = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersUseNoRepositories = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .allowEmptyShould(true);

    /** Only controllers and their answers use HTTP; services and queues return answers without it. */
    @ArchTest
    static final ArchRule onlyControllersMakeHttpResponses = noClasses()
            .that()
            .areNotMetaAnnotatedWith(Controller.class)
            .and()
            .areNotMetaAnnotatedWith(ControllerAdvice.class)
            .and()
            .haveSimpleNameNotEndingWith("Response")
            .and()
            // This package reads the answers of controllers, to record them.
            .resideOutsideOfPackage("dev.keeper.common.idempotency")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(HttpEntity.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesKnowNoWebAndNoBroker = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.web..", "org.springframework.kafka.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotStartingWith("set")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule requestsTakeCodesAsTheirTypes = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(new CodesHaveTypes())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyServicesHoldTransactions = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(Service.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule transactionalMethodsStandInServices = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveSimpleName("ClockConfiguration")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule oneLoggingInterface = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)$")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule fieldsOfServicesAreFinal = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .should()
            .beFinal()
            .allowEmptyShould(true);

    private HouseRules() {}
}
