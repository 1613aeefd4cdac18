package dev.keeper.ordering.privacy;

import dev.keeper.common.messaging.Outbox;
import dev.keeper.common.security.Caller;
import dev.keeper.ordering.customer.Customer;
import dev.keeper.ordering.customer.CustomerPermissions;
import dev.keeper.ordering.customer.CustomerResponse;
import dev.keeper.ordering.customer.CustomerService;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exports and erases the personal data of customers. */
@Service
@Transactional
class PersonalDataService {

    private final CustomerService customers;
    private final CustomerTraces traces;
    private final Outbox outbox;
    private final Clock clock;

    PersonalDataService(CustomerService customers, CustomerTraces traces, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.traces = traces;
        this.outbox = outbox;
        this.clock = clock;
    }

    PersonalDataResponse export(UUID id, Caller caller) {
        var customer = forChange(id, caller);
        return new PersonalDataResponse(
                clock.instant(), CustomerResponse.from(customer), traces.orders(id), traces.appointments(id));
    }

    /** Erases all personal data; orders and appointments stay, with an erased customer. */
    void erase(UUID id, EraseCustomerRequest request, Caller caller) {
        var customer = forChange(id, caller);
        var open = traces.open(id);
        if (!open.areNone()) {
            throw new CustomerHasOpenBusiness(open);
        }
        var now = clock.instant();
        customer.erase(caller.id(), request.reason().strip(), now);
        traces.remove(id);
        outbox.publish(new CustomerErased(id, now));
    }

    void delete(UUID id, Caller caller) {
        var customer = forChange(id, caller);
        var references = traces.references(id);
        if (!references.areNone()) {
            throw new CustomerReferredTo(references);
        }
        customers.delete(customer);
    }

    /** Locks the customer, so that no new order or appointment refers to it during the erasure. */
    private Customer forChange(UUID id, Caller caller) {
        CustomerPermissions.require(caller);
        var customer = customers.forChange(id);
        CustomerPermissions.requireForgetting(caller, customer);
        return customer;
    }
}
