package dev.keeper.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.keeper.common.code.BranchCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

class CodesHaveTypesTests {

    @Test
    void aCodeThatIsTakenAsTextIsFoundWhereverItStands() {
        var found = violations(Forgiving.class);

        assertThat(found)
                .hasSize(5)
                .anyMatch(message -> message.contains("path(") && message.contains("'vin'"))
                .anyMatch(message -> message.contains("query(") && message.contains("'homeBranch'"))
                .anyMatch(message -> message.contains("filter(") && message.contains("'branch'"))
                .anyMatch(message -> message.contains("body(") && message.contains("'sku'"))
                .anyMatch(message -> message.contains("body(") && message.contains("'branches'"));
    }

    @Test
    void aCodeThatIsTakenAsItsTypeIsNot() {
        assertThat(violations(Strict.class)).isEmpty();
    }

    private static List<String> violations(Class<?> controller) {
        return HouseRules.requestsTakeCodesAsTheirTypes
                .evaluate(new ClassFileImporter().importClasses(controller))
                .getFailureReport()
                .getDetails();
    }

    static class Forgiving {

        @GetMapping
        void path(@PathVariable String vin) {}

        @GetMapping
        void query(@RequestParam List<String> homeBranch, @RequestParam String name) {}

        @GetMapping
        void filter(@ParameterObject Filter filter) {}

        @PostMapping
        void body(@RequestBody Body body) {}

        void notSent(String branch) {}

        record Filter(String branch) {}

        record Body(List<Line> lines, List<String> branches) {}

        record Line(String sku, int quantity) {}
    }

    static class Strict {

        @PostMapping
        void body(@PathVariable BranchCode branch, @RequestBody Body body) {}

        record Body(List<BranchCode> branches, String name) {}
    }
}
