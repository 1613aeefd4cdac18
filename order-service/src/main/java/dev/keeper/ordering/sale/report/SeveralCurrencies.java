package dev.keeper.ordering.sale.report;

import dev.keeper.common.problem.Invalid;
import java.util.Collection;
import java.util.Currency;
import java.util.stream.Collectors;

/** The sales are in several currencies and have no common sum: the caller has to choose one. */
class SeveralCurrencies extends Invalid {

    private static final long serialVersionUID = 1L;

    SeveralCurrencies(Collection<Currency> currencies) {
        super(
                "SEVERAL_CURRENCIES",
                "currency",
                "There are sales in %s; ask for one of them."
                        .formatted(currencies.stream()
                                .map(Currency::getCurrencyCode)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }
}
