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

    /**
     * Reads customers and prevents their erasure and deletion until the transaction ends. Locks them in the order of
     * their ids, so that two transactions that want the same ones cannot deadlock.
     */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("SELECT c FROM Customer c WHERE c.id IN :ids ORDER BY c.id")
    List<Customer> findForDealingByIdIn(Collection<UUID> ids);

    /** Locks the customer for update. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT c FROM Customer c WHERE c.id = :id")
    Optional<Customer> findForChangeById(UUID id);
}
