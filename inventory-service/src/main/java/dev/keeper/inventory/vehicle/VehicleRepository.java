package dev.keeper.inventory.vehicle;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VehicleRepository extends Repository<Vehicle, UUID> {

    String NOT_DELETED = "v.deletedAt IS NULL";
    String IN_STOCK = "v.status NOT IN (DELIVERED, WHOLESALED, WRITTEN_OFF) AND " + NOT_DELETED;

    List<Vehicle> saveAll(Iterable<Vehicle> vehicles);

    void flush();

    @Query("SELECT v FROM Vehicle v WHERE v.id = :id AND " + NOT_DELETED)
    Optional<Vehicle> find(UUID id);

    @Query("SELECT v FROM Vehicle v WHERE v.vin IN :vins AND " + IN_STOCK)
    List<Vehicle> findInStock(Collection<String> vins);

    @Query("SELECT v FROM Vehicle v WHERE v.plate = :plate AND " + IN_STOCK)
    Optional<Vehicle> findInStockByPlate(String plate);

    /** Locks cars in the order of their ids, so that two claims on the same cars cannot deadlock. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT v FROM Vehicle v WHERE (v.vin IN :vins AND " + IN_STOCK + ") OR v.id IN :ids ORDER BY v.id")
    List<Vehicle> lockAll(Collection<String> vins, Collection<UUID> ids);

    @Query("SELECT v.stockNumber FROM Vehicle v WHERE v.stockNumber IN :stockNumbers AND " + NOT_DELETED)
    List<String> findTakenStockNumbers(Collection<String> stockNumbers);

    @NativeQuery("SELECT nextval('stock_numbers') FROM generate_series(1, :count)")
    List<Long> nextStockNumbers(int count);
}
