package dev.keeper.inventory.part;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProductRepository extends Repository<Product, UUID> {

    Product save(Product product);

    void flush();

    boolean existsBySku(String sku);

    Optional<Product> findBySku(String sku);

    Optional<Product> findByBarcode(String barcode);
}
