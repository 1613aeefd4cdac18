package dev.keeper.common.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import dev.keeper.common.problem.Fails;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules about how controllers describe their operations; a service includes them with {@code ArchTests.in(ApiRules.class)}.
 */
public final class ApiRules {

    @ArchTest
    static final ArchRule everyOperationHasAnIdOfItsOwn =
            operations().should(satisfy("have an operationId", ApiRules::hasId)).allowEmptyShould(true);

    /** By hand they would name neither their problem nor its code in the way that all others do. */
    @ArchTest
    static final ArchRule failuresAreNamedInOneWay = operations()
            .should(satisfy("describe failures by @Fails and not by @ApiResponse", ApiRules::describesOnlySuccess))
            .allowEmptyShould(true);

    private ApiRules() {}

    /** A code that no text in the code of the service or of the library is, is misspelt. */
    @ArchTest
    static void everyCodeOfAFailureIsOneThatTheCodeHas(JavaClasses classes) {
        var named = namedCodes(classes);
        if (named.isEmpty()) {
            return;
        }
        var library = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.keeper.common");
        assertThat(Stream.of(classes, library).flatMap(ApiRules::texts).collect(Collectors.toSet()))
                .as("texts in code, annotations apart")
                .containsAll(named);
    }

    private static GivenMethodsConjunction operations() {
        return methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(Hidden.class);
    }

    private static boolean hasId(Method operation) {
        var description = operation.getAnnotation(Operation.class);
        return description != null && !description.operationId().isEmpty();
    }

    private static boolean describesOnlySuccess(Method operation) {
        return Stream.of(operation.getAnnotationsByType(ApiResponse.class))
                .allMatch(response -> response.responseCode().startsWith("2"));
    }

    private static ArchCondition<JavaMethod> satisfy(String rule, Predicate<Method> satisfied) {
        return new ArchCondition<>(rule) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, satisfied.test(method.reflect()), method.getFullName()));
            }
        };
    }

    private static Set<String> namedCodes(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> Stream.of(method.reflect().getAnnotationsByType(Fails.class)))
                .map(Fails::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> texts(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getSource)
                .flatMap(Optional::stream)
                .flatMap(ApiRules::texts);
    }

    /** The values of annotations are no string constants of the class file, those of expressions are. */
    private static Stream<String> texts(Source source) {
        return StreamSupport.stream(
                        ClassFile.of().parse(read(source)).constantPool().spliterator(), false)
                .flatMap(ApiRules::text);
    }

    private static Stream<String> text(PoolEntry entry) {
        return entry instanceof StringEntry text ? Stream.of(text.stringValue()) : Stream.empty();
    }

    private static byte[] read(Source source) {
        try (var bytes = source.getUri().toURL().openStream()) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
