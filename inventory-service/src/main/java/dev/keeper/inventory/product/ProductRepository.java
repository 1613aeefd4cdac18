package dev.keeper.inventory.product;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProductRepository extends Repository<Product, UUID> {

    Product save(Product product);

    void flush();

    boolean existsBySku(String sku);

    Optional<Product> findBySku(String sku);

    Optional<Product> findByBarcode(String barcode);

    List<Product> findBySkuIn(Collection<String> skus);

    List<Product> findByIdIn(Collection<UUID> ids);
}
