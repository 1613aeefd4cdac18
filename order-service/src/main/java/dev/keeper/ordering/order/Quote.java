package dev.keeper.ordering.order;

import dev.keeper.common.money.Money;
import dev.keeper.common.problem.Invalid;
import dev.keeper.ordering.order.line.Offer;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stock's offer for an order, checked: it covers every line and has one valid total. */
record Quote(Map<UUID, Offer> offers, Money total) {

    /**
     * Checks the stock's answer against the lines.
     *
     * @param agreedIn the currency of the agreed prices, if there are any
     * @throws UnusableAnswer if a line is missing, currencies differ or the total is too large to store
     */
    static Quote of(List<OrderLine> lines, @Nullable Currency agreedIn, List<Offer> offered) {
        var offers = offered.stream()
                .collect(Collectors.toMap(Offer::lineId, Function.identity(), (first, second) -> first));
        if (!lines.stream().allMatch(line -> offers.containsKey(line.id()))) {
            throw new UnusableAnswer("The stock's answer does not cover every line.");
        }
        var currency = onlyCurrency(agreedIn, offered);
        var sum = lines.stream()
                .map(line -> totalOf(line, offerIn(offers, line), currency))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Quote(offers, total(sum, currency));
    }

    Offer offerFor(OrderLine line) {
        return offerIn(offers, line);
    }

    private static Offer offerIn(Map<UUID, Offer> offers, OrderLine line) {
        return Objects.requireNonNull(offers.get(line.id()));
    }

    private static BigDecimal totalOf(OrderLine line, Offer offer, Currency currency) {
        return line.prices()
                .unitPriceAt(offer.listPrice().amount(), currency)
                .multiply(BigDecimal.valueOf(line.quantity()));
    }

    private static Currency onlyCurrency(@Nullable Currency agreedIn, List<Offer> offered) {
        var currencies = new HashSet<Currency>();
        if (agreedIn != null) {
            currencies.add(agreedIn);
        }
        offered.stream()
                .flatMap(line -> Stream.of(line.listPrice(), line.unitCost(), line.extraCosts()))
                .filter(Objects::nonNull)
                .map(Money::currency)
                .forEach(currencies::add);
        if (currencies.size() != 1) {
            throw new UnusableAnswer("The prices are in different currencies.");
        }
        return currencies.iterator().next();
    }

    private static Money total(BigDecimal sum, Currency currency) {
        try {
            return new Money(sum, currency);
        } catch (Invalid beyondWhatMoneyHolds) {
            throw new UnusableAnswer("The total is too large to be recorded.");
        }
    }
}
