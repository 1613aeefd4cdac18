package dev.keeper.common.money;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/** Makes {@code @Positive} applicable to money. */
public final class PositiveMoney implements ConstraintValidator<Positive, Money> {

    @Override
    public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
        return money == null || money.amount().signum() > 0;
    }
}
