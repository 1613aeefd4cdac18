package dev.keeper.ordering.customer;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CustomerRepository extends JpaRepository<Customer, UUID> {

    @Query(value = """
                    SELECT * FROM customers
                    WHERE tax_id_key = upper(regexp_replace(:taxId, '[^A-Za-z0-9]', '', 'g'))
                    """, nativeQuery = true)
    Optional<Customer> findByTaxId(String taxId);

    /** Customers for dealing with: nobody erases or deletes them before the transaction ends. Always in the order of their ids, so that two who want the same ones cannot deadlock. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("SELECT c FROM Customer c WHERE c.id IN :ids ORDER BY c.id")
    List<Customer> findForDealingByIdIn(Collection<UUID> ids);

    /** The customer for changing: whoever else wants to change it or deal with it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT c FROM Customer c WHERE c.id = :id")
    Optional<Customer> findForChangeById(UUID id);
}
