package dev.keeper.ordering.customer;

import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Actor;
import dev.keeper.common.web.Cursor;
import dev.keeper.common.web.Slice;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers and finds customers. */
@Service
@Transactional
public class CustomerService {

    private final CustomerRepository customers;
    private final CustomerSearch search;
    private final Clock clock;

    CustomerService(CustomerRepository customers, CustomerSearch search, Clock clock) {
        this.customers = customers;
        this.search = search;
        this.clock = clock;
    }

    CustomerResponse register(RegisterCustomerRequest request, Actor actor) {
        CustomerPermissions.require(actor);
        var customer = Customer.register(request, actor.id(), clock.instant());
        if (customer.taxId() != null) {
            customers.findByTaxId(customer.taxId()).ifPresent(other -> {
                throw new TaxIdTaken(other);
            });
        }
        return CustomerResponse.from(customers.saveAndFlush(customer));
    }

    @Transactional(readOnly = true)
    CustomerResponse get(UUID id, Actor actor) {
        CustomerPermissions.require(actor);
        return customers.findById(id).map(CustomerResponse::from).orElseThrow(() -> new NotFound("customer", id));
    }

    @Transactional(readOnly = true)
    Slice<CustomerResponse> find(@Nullable String text, @Nullable Cursor after, int limit, Actor actor) {
        CustomerPermissions.require(actor);
        return search.find(text, after, limit);
    }

    /** The customer with the id, for another feature that does its own check of who asks. */
    @Transactional(readOnly = true)
    public Optional<Customer> find(UUID id) {
        return customers.findById(id);
    }
}
