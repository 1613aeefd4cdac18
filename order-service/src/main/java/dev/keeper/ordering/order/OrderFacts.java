package dev.keeper.ordering.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keeper.common.money.Money;
import dev.keeper.ordering.customer.Customer;
import dev.keeper.ordering.employee.Employee;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts about an order in its events.
 *
 * @param what a short description, such as {@code 2014 Hyundai Santa Fe and 2 more}
 * @param total absent until the order is confirmed
 */
public record OrderFacts(
        String orderNumber,
        String branch,
        Employee salesperson,
        Buyer customer,
        String what,
        @Nullable Money total) {

    public static OrderFacts of(Order order) {
        return new OrderFacts(
                order.number(),
                order.branch(),
                order.salesperson(),
                Buyer.of(order.customer()),
                order.what(),
                order.total());
    }

    /**
     * The buyer.
     *
     * @param id absent for an anonymous sale over the counter
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Buyer(@Nullable UUID id, String name) {

        private static final Buyer AT_THE_COUNTER = new Buyer(null, "Counter sale");

        public static Buyer of(@Nullable Customer customer) {
            return customer == null ? AT_THE_COUNTER : new Buyer(customer.id(), customer.name());
        }
    }
}
