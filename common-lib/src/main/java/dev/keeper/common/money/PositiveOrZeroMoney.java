package dev.keeper.common.money;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/** Makes {@code @PositiveOrZero} applicable to money. */
public final class PositiveOrZeroMoney implements ConstraintValidator<PositiveOrZero, Money> {

    @Override
    public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
        return money == null || money.amount().signum() >= 0;
    }
}
