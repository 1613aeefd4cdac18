package dev.keeper.common.problem.handling;

import dev.keeper.common.persistence.DatabaseFailure;
import dev.keeper.common.problem.ConstraintRule;
import dev.keeper.common.problem.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the rule behind a violated database constraint, when two callers raced past the check in code. */
public final class BrokenRules {

    private final Map<String, ConstraintRule> rules;

    BrokenRules(List<ConstraintRule> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(ConstraintRule::constraint, Function.identity()));
    }

    /** Returns the failure that the check in code would have reported; null if the constraint defends no rule. */
    public @Nullable RuleBroken find(Throwable failure) {
        var rule = rules.get(DatabaseFailure.constraint(failure));
        return rule == null ? null : new ConstraintBroken(rule);
    }

    private static final class ConstraintBroken extends RuleBroken {

        private static final long serialVersionUID = 1L;

        ConstraintBroken(ConstraintRule rule) {
            super(rule.code(), rule.detail());
        }
    }
}
