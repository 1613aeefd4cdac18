package dev.keeper.auth;

import dev.keeper.common.problem.ConstraintRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports violated constraints like the checks in code, when two callers race past those. */
@Configuration(proxyBeanMethods = false)
class ConstraintRules {

    @Bean
    ConstraintRule oneBranchPerCode() {
        return new ConstraintRule("uq_branches_code", "BRANCH_CODE_TAKEN", "There is a branch with this code already.");
    }

    @Bean
    ConstraintRule oneBranchPerRegion() {
        return new ConstraintRule(
                "uq_branch_regions_region", "REGION_TAKEN", "One of the regions belongs to another branch.");
    }

    @Bean
    ConstraintRule oneEmployeePerEmail() {
        return new ConstraintRule(
                "uq_employees_email", "EMAIL_TAKEN", "There is an employee with this e-mail already.");
    }
}
