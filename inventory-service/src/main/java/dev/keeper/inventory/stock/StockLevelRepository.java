package dev.keeper.inventory.stock;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StockLevelRepository extends Repository<StockLevel, UUID> {

    /** Always in the order of ids, so that two claims on the same levels cannot wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            SELECT level FROM StockLevel level JOIN FETCH level.product product
            WHERE level.branchCode = :branch AND product.id IN :productIds ORDER BY level.id
            """)
    List<StockLevel> lockAll(String branch, Collection<UUID> productIds);

    @Modifying
    @NativeQuery("""
            INSERT INTO stock_levels (id, product_id, branch_code) SELECT uuidv7(), product_id, :branch
            FROM unnest(:productIds) AS product_id ORDER BY product_id
            ON CONFLICT (branch_code, product_id) DO NOTHING
            """)
    void createMissing(String branch, UUID[] productIds);
}
