package dev.keeper.common.problem;

/**
 * How a violated database constraint is reported when two callers race past the check in code.
 *
 * @param constraint the constraint's name, such as {@code uq_products_sku}
 * @param code the stable code of the rule that it defends
 * @param detail one sentence for the person who called
 */
public record ConstraintRule(String constraint, String code, String detail) {}
