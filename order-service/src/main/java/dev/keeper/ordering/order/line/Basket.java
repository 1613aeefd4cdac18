package dev.keeper.ordering.order.line;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The items of an order, checked: no item occurs twice, and all agreed prices are in one currency.
 *
 * @param items in the order of the lines
 * @param agreedIn the currency of the agreed prices, if there are any
 */
public record Basket(List<OrderedItem> items, @Nullable Currency agreedIn) {

    public Basket {
        items = List.copyOf(items);
    }

    /**
     * Reads the lines of a request.
     *
     * @throws dev.keeper.common.problem.Invalid at the first line that contradicts itself, or as {@link #of} does
     */
    public static Basket read(List<OrderLineRequest> lines) {
        return of(IntStream.range(0, lines.size())
                .mapToObj(index -> OrderedItem.from(lines.get(index), "lines[" + index + "]"))
                .toList());
    }

    /**
     * Checks the items.
     *
     * @throws DuplicateLine if two name the same vehicle or product
     * @throws MixedCurrencies unless all agreed prices are in one currency
     */
    public static Basket of(List<OrderedItem> items) {
        requireEachOnce(items);
        return new Basket(items, onlyCurrency(items));
    }

    /** Returns whether one of the items is a vehicle. */
    public boolean hasVehicles() {
        return items.stream().anyMatch(item -> item.kind() == LineKind.VEHICLE);
    }

    private static void requireEachOnce(List<OrderedItem> items) {
        var seen = new HashSet<String>();
        for (int index = 0; index < items.size(); index++) {
            if (!seen.add(items.get(index).identity())) {
                throw new DuplicateLine(index, items.get(index));
            }
        }
    }

    private static @Nullable Currency onlyCurrency(List<OrderedItem> items) {
        Currency common = null;
        for (int index = 0; index < items.size(); index++) {
            var price = items.get(index).agreedPrice();
            if (price != null && common != null && !price.currency().equals(common)) {
                throw new MixedCurrencies(index);
            }
            common = price == null ? common : price.currency();
        }
        return common;
    }
}
