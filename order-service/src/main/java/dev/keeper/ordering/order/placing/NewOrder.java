package dev.keeper.ordering.order.placing;

import dev.keeper.common.security.Caller;
import dev.keeper.ordering.customer.Customer;
import dev.keeper.ordering.customer.UnknownCustomer;
import dev.keeper.ordering.employee.Employee;
import dev.keeper.ordering.order.Order;
import dev.keeper.ordering.order.OrderPermissions;
import dev.keeper.ordering.order.line.Agreement;
import dev.keeper.ordering.order.line.Basket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new order that the caller wants to place or to keep as a draft. */
record NewOrder(PlaceOrderRequest request, Basket basket, Caller caller) {

    /** Checks the request; fails if the caller may not place it or its lines contradict each other. */
    static NewOrder requested(PlaceOrderRequest request, Caller caller) {
        var order = new NewOrder(request, request.basket(), caller);
        if (request.asDraft()) {
            OrderPermissions.requireDrafting(caller, order.branch(), order.basket.hasVehicles());
        } else {
            OrderPermissions.requirePlacing(caller, order.branch(), order.basket.hasVehicles());
        }
        return order;
    }

    String branch() {
        return request.branch().value();
    }

    @Nullable
    UUID customerId() {
        return request.customerId();
    }

    /**
     * Returns the agreement; fails for an unknown customer, or without one if the order needs a customer.
     *
     * @param customers the known customers by their ids
     */
    Agreement agreement(Map<UUID, Customer> customers) {
        var agreement = new Agreement(customer(customers), basket, request.holdId(), request.notes());
        if (!request.asDraft()) {
            agreement.requireCustomer();
        }
        return agreement;
    }

    Order begin(String number, Agreement agreement, Instant at, Duration answerTimeout) {
        var by = Employee.from(caller);
        if (request.asDraft()) {
            return Order.draft(number, branch(), by, agreement, at);
        }
        var order = Order.place(number, branch(), by, agreement, at, at.plus(answerTimeout));
        approveOwnPrices(order, caller, at);
        return order;
    }

    /** Approves the prices, if the caller may sell below the floor at the branch and places the order. */
    static void approveOwnPrices(Order order, Caller caller, Instant at) {
        if (OrderPermissions.maySellBelowFloor(caller, order.branch())) {
            order.approveOwnPrices(at);
        }
    }

    private @Nullable Customer customer(Map<UUID, Customer> customers) {
        var id = customerId();
        if (id == null) {
            return null;
        }
        var customer = customers.get(id);
        if (customer == null) {
            throw new UnknownCustomer(id);
        }
        return customer;
    }
}
