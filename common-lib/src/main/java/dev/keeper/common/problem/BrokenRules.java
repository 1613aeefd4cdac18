package dev.keeper.common.problem;

import dev.keeper.common.persistence.DatabaseFailure;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the rule that a constraint of the database defends, when two callers raced past the check in code. */
public final class BrokenRules {

    private final Map<String, ConstraintRule> rules;

    BrokenRules(List<ConstraintRule> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(ConstraintRule::constraint, Function.identity()));
    }

    /** The rule that was broken, as the failure that the check in code would have reported; null if it was none. */
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
