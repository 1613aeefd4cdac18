package dev.keeper.ordering.customer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CustomerRepository extends JpaRepository<Customer, UUID> {

    @Query(value = """
                    SELECT * FROM customers
                    WHERE tax_id_key = upper(regexp_replace(:taxId, '[^A-Za-z0-9]', '', 'g'))
                    """, nativeQuery = true)
    Optional<Customer> findByTaxId(String taxId);
}
