package dev.keeper.ordering.customer;

import dev.keeper.common.code.Code;
import dev.keeper.common.problem.Invalid;
import dev.keeper.common.problem.NotFound;
import dev.keeper.common.security.Caller;
import dev.keeper.common.web.ExpectedVersion;
import dev.keeper.ordering.branch.Branches;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers and changes customers. */
@Service
@Transactional
public class CustomerService {

    private final CustomerRepository customers;
    private final Branches branches;
    private final Clock clock;

    CustomerService(CustomerRepository customers, Branches branches, Clock clock) {
        this.customers = customers;
        this.branches = branches;
        this.clock = clock;
    }

    CustomerResponse register(CustomerDetails details, Caller caller) {
        CustomerPermissions.require(caller);
        var registration =
                new Customer.Registration(homeBranch(details, caller), caller.id(), caller.name(), clock.instant());
        var customer = Customer.register(details, registration);
        requireTaxIdFree(details.taxId(), null);
        return CustomerResponse.from(customers.saveAndFlush(customer));
    }

    CustomerResponse change(UUID id, CustomerDetails details, ExpectedVersion expected, Caller caller) {
        CustomerPermissions.require(caller);
        var customer = forChange(id);
        CustomerPermissions.requireChanging(caller, customer);
        expected.check(customer.version());
        requireTaxIdFree(details.taxId(), id);
        customer.change(details, clock.instant());
        var branch = Code.textOf(details.branch());
        if (branch != null && !branch.equals(customer.branch())) {
            requireBranch(branch, caller);
            customer.moveTo(branch);
        }
        return CustomerResponse.from(customers.saveAndFlush(customer));
    }

    private @Nullable String homeBranch(CustomerDetails details, Caller caller) {
        var branch = Code.textOf(details.branch());
        if (branch != null) {
            requireBranch(branch, caller);
            return branch;
        }
        var own = CustomerPermissions.branchesToRegisterAt(caller);
        if (own.size() > 1) {
            throw new Invalid("branch", "You work at several branches; say which one is the customer's.");
        }
        return own.isEmpty() ? null : own.getFirst();
    }

    private void requireBranch(String branch, Caller caller) {
        CustomerPermissions.requireRegistering(caller, branch);
        branches.requireKnown(branch, caller);
    }

    private void requireTaxIdFree(@Nullable String taxId, @Nullable UUID except) {
        if (taxId != null) {
            customers
                    .findByTaxId(taxId)
                    .filter(other -> !other.id().equals(except))
                    .ifPresent(other -> {
                        throw new TaxIdTaken(other);
                    });
        }
    }

    @Transactional(readOnly = true)
    CustomerResponse get(UUID id, Caller caller) {
        CustomerPermissions.require(caller);
        return customers.findById(id).map(CustomerResponse::from).orElseThrow(() -> new NotFound("customer", id));
    }

    /**
     * Returns the customer for another feature, which checks the caller's rights itself; empty if the customer's data
     * are erased. Prevents erasure and deletion until the transaction ends.
     */
    public Optional<Customer> find(UUID id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }

    /** Returns several customers by their ids, under the same rules. */
    public Map<UUID, Customer> findAll(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : customers.findForDealingByIdIn(ids).stream()
                        .filter(customer -> !customer.isErased())
                        .collect(Collectors.toMap(Customer::id, Function.identity()));
    }

    /**
     * Returns the customer, locked for update.
     *
     * @throws NotFound if there is none
     */
    public Customer forChange(UUID id) {
        return customers.findForChangeById(id).orElseThrow(() -> new NotFound("customer", id));
    }

    /** Deletes a customer without orders and appointments. */
    public void delete(Customer customer) {
        customers.delete(customer);
        customers.flush();
    }
}
