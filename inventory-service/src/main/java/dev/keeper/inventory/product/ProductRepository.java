package dev.keeper.inventory.product;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface ProductRepository extends Repository<Product, UUID> {

    Product save(Product product);

    void flush();

    boolean existsBySku(String sku);

    Optional<Product> findBySku(String sku);

    Optional<Product> findByBarcode(String barcode);

    /** One array whatever its length, so that there is one statement to prepare and not one for each length. */
    @NativeQuery("SELECT * FROM products WHERE sku = ANY (:skus)")
    List<Product> findBySkus(String[] skus);

    @NativeQuery("SELECT * FROM products WHERE id = ANY (:ids)")
    List<Product> findByIds(UUID[] ids);
}
